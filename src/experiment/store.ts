import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../scenario/index.js';
import { compile } from '../simulation/index.js';
import type { Chunk } from './chunks.js';
import type { AnyFidelity } from './fidelity.js';
import type { Measure } from './measures.js';
import type { FrozenBrand, Keyed } from './task.js';

/** Everything that determines what a replicate of a given number comes to, and how to have it again. */
export interface StoredRun {
  /** The scenario to which the overrides are applied: kept once, however many points are played of it. */
  readonly base: Keyed;
  readonly overrides: readonly string[];
  /** Of the scenario that was played: `base` with the overrides. */
  readonly hash: string;
  /** Whether brand is that of `base`, as for variants under one luck, or found anew. */
  readonly frozen: boolean;
  readonly fidelity: AnyFidelity;
  readonly seed: number;
  readonly engine: string;
  /** Names of what is asked of it, where that is not all that a run tells at its end: nobody has to observe the rest. */
  readonly asked: readonly string[] | null;
}

/** The same for whatever gives the same numbers, and for nothing else: how the overrides were spelled is not in it. */
export function runKey({ base, hash, frozen, fidelity, seed, engine, asked }: StoredRun): string {
  const determining = { hash, brand: frozen ? base.hash : hash, fidelity, seed, engine, asked: asked?.toSorted() ?? null };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(determining))));
}

/** The brand under which a run is played, where that is not its own. */
export function brandOf({ base, frozen }: StoredRun): FrozenBrand | undefined {
  if (!frozen) return undefined;
  const { brand, initialShare } = compile(base.scenario);
  return { hash: base.hash, frozen: { brand, initialShare } };
}

/** Replicates of one run: one row group, whether of a long run or of one point of a design. */
export interface Block {
  readonly run: StoredRun;
  readonly chunk: Chunk;
  readonly measures: readonly Measure[];
  /** [measure][replicate]; NaN where a value does not exist. */
  readonly values: Float64Array;
}

/** Where outcomes go, chunk by chunk. */
export interface BlockSink {
  /** Which replicates of a run it has, in order, none twice. */
  kept(key: string): Promise<readonly Chunk[]>;
  /** Adds blocks, all or none: once this resolves they outlast the process. Replicates that are there must not come again. */
  commit(blocks: readonly Block[]): Promise<void>;
}

/** A sink that is read as well. */
export interface ResultStore extends BlockSink {
  /** What a replicate of a run came to, or undefined where it is not kept. */
  replicate(key: string, replicate: number): Promise<readonly StoredValue[] | undefined>;
  close(): Promise<void>;
}

export interface StoredValue {
  readonly vendor: string | null;
  readonly metric: string;
  readonly value: number | null;
}
