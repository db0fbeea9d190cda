import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, withSettings, type Setting } from '../../scenario/index.js';
import { compile } from '../../simulation/index.js';
import type { Chunk } from '../tasks/chunks.js';
import type { AnyFidelity } from '../tasks/fidelity.js';
import type { Measure } from '../tasks/measures.js';
import { Settings } from '../tasks/settings.js';
import type { FrozenBrand, Keyed } from '../tasks/task.js';

/** Everything that determines what a replicate of a given number comes to, and how to have it again. */
export interface StoredRun {
  /** The scenario to which the overrides are applied: kept once, however many points are played of it. */
  readonly base: Keyed;
  readonly overrides: readonly string[];
  /** How many of the overrides, from the first, make the market; those after them are policies in it, or assumptions put on it. */
  readonly world: number;
  /** Of the scenario that was played: `base` with the overrides. */
  readonly hash: string;
  /** Hash of the scenario of whose customers the brand is: of the market, as for variants under one luck, or of what was played. */
  readonly brand: string;
  readonly fidelity: AnyFidelity;
  readonly seed: number;
  readonly engine: string;
  /** Names of what is asked of it, where that is not all that a run tells at its end: nobody has to observe the rest. */
  readonly asked: readonly string[] | null;
}

/** The same for whatever gives the same numbers, and for nothing else: how the overrides were spelled is not in it. */
export function runKey({ hash, brand, fidelity, seed, engine, asked }: StoredRun): string {
  const determining = { hash, brand, fidelity, seed, engine, asked: asked?.toSorted() ?? null };
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(determining))));
}

/** Names a piece of work by all that determines which runs are in it. */
export function workName(determining: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(determining))))));
}

/** The brand under which a run is played, where that is not its own. */
export function brandOf({ base, overrides, world, hash, brand }: StoredRun): FrozenBrand | undefined {
  if (brand === hash) return undefined;
  const settings = new Settings(base.scenario).of(overrides.slice(0, world));
  const market = compile(withSettings(base.scenario, settings));
  return { hash: brand, frozen: { brand: market.brand, initialShare: market.initialShare } };
}

/**
 * Names a scenario on which settings were put, without reading all of it again: what they were called and in which order they
 * came is not in it, unless one lies within another.
 */
export function hashWith(hash: string, settings: readonly Setting[]): string {
  if (settings.length === 0) return hash;
  const last = new Map(settings.map(({ keys, value }) => [keys.join('.'), value]));
  const paths = [...last.keys()].toSorted();
  const nested = paths.some((path, i) => i > 0 && path.startsWith(`${paths[i - 1]!}.`));
  const put = nested ? settings.map(({ keys, value }) => [keys.join('.'), value]) : paths.map((path) => [path, last.get(path)]);
  return bytesToHex(sha256(utf8ToBytes(canonicalJson([hash, put]))));
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
  /** Which replicates of each run it has, in order, none twice. */
  kept(keys: readonly string[]): Promise<readonly (readonly Chunk[])[]>;
  /** Adds blocks, all or none: once this resolves they outlast the process. Replicates that are there must not come again. */
  commit(blocks: readonly Block[]): Promise<void>;
}

/** Replicates of a run that are to be read. */
export interface Wanted {
  readonly key: string;
  readonly chunk: Chunk;
}

/** A sink that is read as well. */
export interface ResultStore extends BlockSink {
  /** What replicates that are kept came to, of each as `[replicate][measure]`; NaN where a value does not exist. */
  read(wanted: readonly Wanted[], measures: readonly Measure[]): Promise<readonly Float64Array[]>;
  /** What a replicate of a run came to, or undefined where it is not kept. */
  replicate(key: string, replicate: number): Promise<readonly StoredValue[] | undefined>;
  close(): Promise<void>;
}

export interface StoredValue {
  readonly vendor: string | null;
  readonly metric: string;
  readonly value: number | null;
}
