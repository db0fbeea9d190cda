import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Shard } from '../experiment/index.js';
import { onStore, ShardFile, type ShardHeader } from '../store/index.js';
import { shardsBeside } from './store-flag.js';

/** Where a shard's file is, or is to be. */
export interface ShardPlace {
  readonly file: string;
  /** Whoever has the name is whole, and of the same work. */
  readonly there: boolean;
}

/** The file of a shard of some work, in a folder that is made where it is not there. */
export async function shardPlace(
  folder: string | undefined,
  scenarioFile: string,
  { name, work, shard: { index, of } }: Pick<ShardHeader, 'name' | 'work'> & { readonly shard: Shard },
): Promise<ShardPlace> {
  const place = folder ?? shardsBeside(scenarioFile);
  const digits = String(of).length;
  const file = join(place, `${name}-${work.slice(0, 12)}-${String(index).padStart(digits, '0')}-of-${of}.parquet`);
  await onStore(place, () => void mkdirSync(place, { recursive: true }));
  return { file, there: existsSync(file) };
}

/** Writes a shard's file, which is there whole or not at all: `fill` says whether it is whole. */
export async function writeShard(
  file: string,
  header: ShardHeader,
  fill: (sink: ShardFile) => Promise<boolean>,
): Promise<boolean> {
  const sink = await onStore(file, () => new ShardFile(file, header));
  try {
    const whole = await fill(sink);
    if (whole) await sink.finish();
    return whole;
  } finally {
    sink.abandon();
  }
}
