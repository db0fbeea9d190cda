import { noPlaces, problemAt, type Problem } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { largestSnapshot, readSnapshot, scenarioAfter, type Snapshot } from '../experiment/index.js';
import { readUpTo } from '../files/index.js';
import { refuse, told, whole, type Loaded } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** A scenario that continues what a snapshot holds. */
export interface Continued extends Loaded {
  readonly from: Snapshot;
}

/** Reads a snapshot file with overrides of its scenario, as `openScenario` reads a scenario. */
export function openSnapshot(file: string, set: readonly string[], speech: Speech, allowCode = false): Continued | undefined {
  const opened = whole(file, () => readUpTo(file, largestSnapshot), speech);
  if (opened === undefined) return undefined;
  const read = 'size' in opened ? tooLarge(file, opened.size) : readSnapshot(opened.bytes, engine, file);
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return undefined;
  }
  const loaded = told(scenarioAfter(read.snapshot, { file, set, sources: isFact, allowCode }), speech);
  return loaded && { ...loaded, from: read.snapshot };
}

function tooLarge(file: string, found: number | null): { readonly problems: readonly Problem[] } {
  return { problems: [problemAt({ code: 'too-large', found, max: largestSnapshot, of: 'bytes' }, noPlaces(file)([]), '')] };
}
