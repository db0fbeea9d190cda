import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readClaim, setFaults, type Claim } from '../argument/index.js';
import type { PlaceOf, Problem } from '../documents/index.js';
import { openText, refuse, whole } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

const shipped = fileURLToPath(new URL('../../claims', import.meta.url));

/** A claim, and where everything in it stands. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly placeOf: PlaceOf;
}

/** The claims of a folder, or of one file, in the order of the essay; those that ship unless said. Says every problem of all of them. */
export function openClaims(place: string | undefined, speech: Speech): readonly PlacedClaim[] | undefined {
  const files = whole(place ?? shipped, () => filesAt(place ?? shipped), speech);
  if (files === undefined) return undefined;
  const read: PlacedClaim[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const text = openText(file, speech);
    if (text === undefined) return undefined;
    const one = readClaim(text, file);
    if ('problems' in one) problems.push(...one.problems);
    else read.push(one);
  }
  problems.push(...setFaults(read));
  if (problems.length > 0) {
    refuse(problems, speech, exit.invalid);
    return undefined;
  }
  return read.toSorted((one, other) => inOrder(one.claim, other.claim));
}

function filesAt(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(place, name));
}

/** Kinds of rows as the essay goes through them: its thesis, what it means by words, how it proceeds, its steps. */
const letters = ['T', 'D', 'M', 'E'];

/** A row's place in the essay. */
function placeIn(row: string): readonly [number, number, string] {
  const [, letter = '', number = '0', part = ''] = /^([A-Z])(\d*)([a-z]?)$/.exec(row) ?? [];
  const at = letters.indexOf(letter);
  return [at < 0 ? letters.length : at, Number(number), part];
}

function inOrder(one: Claim, other: Claim): number {
  const [a, b] = [placeIn(one.essay[0] ?? ''), placeIn(other.essay[0] ?? '')];
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : one.id < other.id ? -1 : 1);
}
