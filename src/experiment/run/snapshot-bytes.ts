import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { noPlaces, problemAt, valueIn, type Finding, type Problem } from '../../documents/index.js';
import { readScenario, type Scenario } from '../../scenario/index.js';
import { fidelities } from '../../simulation/index.js';
import type { Snapshot } from './snapshot.js';

export const snapshotFormat = 'outlast/snapshot@1';

/** How every snapshot begins, of whatever version. */
const opening = '{"format":"outlast/snapshot@';
const newline = 10;
const checksumBytes = 32;

/** Bytes of a header; that of the largest document that can be read has half of it. */
export const largestHeader = 16 * 1024 * 1024;
/** Bytes of a snapshot's numbers that can be read back at once. */
export const mostNumbers = 2_130_000_000;
/** Bytes of a snapshot. */
export const largestSnapshot = largestHeader + mostNumbers + checksumBytes;

const whole = z.int().min(0);
const headerSchema = z.object({
  format: z.string(),
  engine: z.string(),
  scenario: z.looseObject({}),
  hash: z.string(),
  seed: whole,
  fidelity: z.enum(fidelities),
  month: whole,
  replicates: whole,
  /** Numbers of each replicate: never none, or a header alone could ask for replicates without end. */
  length: z.int().min(1),
});

type Header = z.output<typeof headerSchema>;

/**
 * A snapshot as bytes: a header as one line of JSON in ASCII, the numbers of one replicate after another as little-endian
 * doubles, and the SHA-256 of all that.
 */
export function writeSnapshot(snapshot: Snapshot, engine: string): Uint8Array {
  const { scenario, hash, seed, fidelity, month, states } = snapshot;
  const length = states[0]?.length ?? 0;
  const header: Header = {
    format: snapshotFormat,
    engine,
    scenario,
    hash,
    seed,
    fidelity,
    month,
    replicates: states.length,
    length,
  };
  const line = utf8ToBytes(`${asciiJson(header)}\n`);
  const end = line.length + 8 * length * states.length;
  const bytes = new Uint8Array(end + checksumBytes);
  bytes.set(line);
  const view = new DataView(bytes.buffer);
  states.forEach((state, r) => {
    for (let i = 0; i < length; i++) view.setFloat64(line.length + 8 * (r * length + i), state[i]!, true);
  });
  bytes.set(sha256(bytes.subarray(0, end)), end);
  return bytes;
}

/** A snapshot, or what is wrong with the bytes that should be one. */
export type ReadSnapshot = { readonly snapshot: Snapshot } | { readonly problems: readonly Problem[] };

/** Reads what `writeSnapshot` of the same `engine` wrote. */
export function readSnapshot(bytes: Uint8Array, engine: string, file = '<bytes>'): ReadSnapshot {
  const refuse = (finding: Finding, path = ''): ReadSnapshot => ({
    problems: [problemAt(finding, noPlaces(file)([]), path)],
  });
  const damaged = (): ReadSnapshot => refuse({ code: 'bad-snapshot', reason: 'damaged' });
  if (asciiText(bytes.subarray(0, opening.length)) !== opening) return refuse({ code: 'bad-snapshot', reason: 'none' });
  const start = bytes.subarray(0, largestHeader).indexOf(newline) + 1;
  if (start === 0 && bytes.length > largestHeader) return damaged();
  if (start === 0) return refuse({ code: 'bad-snapshot', reason: 'truncated' });
  const line = parsed(asciiText(bytes.subarray(0, start)));
  const format = valueIn(line, ['format']);
  if (typeof format !== 'string') return damaged();
  if (format !== snapshotFormat) return refuse({ code: 'unknown-format', found: format, allowed: [snapshotFormat] }, 'format');
  const header = headerSchema.safeParse(line);
  if (!header.success) return damaged();
  const { replicates, length, hash, seed, fidelity, month } = header.data;
  if (header.data.engine !== engine) return refuse({ code: 'other-engine', found: header.data.engine, needed: engine });
  const end = start + 8 * length * replicates;
  if (bytes.length < end + checksumBytes) return refuse({ code: 'bad-snapshot', reason: 'truncated' });
  const checksum = sha256(bytes.subarray(0, end));
  if (bytes.length > end + checksumBytes || checksum.some((byte, i) => byte !== bytes[end + i])) return damaged();
  // Whoever plays it is asked whether its code may be run.
  const read = readScenario(header.data.scenario, { file, allowCode: true });
  if ('problems' in read) return read;
  if (read.hash !== hash) return damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  const states = Array.from({ length: replicates }, (_, r) => {
    const state = new Float64Array(length);
    for (let i = 0; i < length; i++) state[i] = view.getFloat64(8 * (r * length + i), true);
    return state;
  });
  return { snapshot: { scenario: read.scenario, hash, seed, fidelity, month, states } };
}

/** Bytes that a scenario takes in a header, whose other fields are a few hundred. */
export function headerBytes(scenario: Scenario): number {
  return asciiJson(scenario).length + 1024;
}

/** JSON in which every other character is escaped, so that a byte is a character. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function asciiText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return parts.join('');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
