import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import {
  runKey,
  type Block,
  type BlockSink,
  type Chunk,
  type Keyed,
  type Measure,
  type Shard,
  type StoredRun,
} from '../experiment/index.js';
import { onStore } from './faults.js';

/** What a shard's file says of itself, in its metadata. */
export interface ShardHeader {
  readonly format: 'outlast/shard@2';
  /** What all shards of one piece of work have in common, and no others. */
  readonly work: string;
  readonly name: string;
  readonly shard: Shard;
  /** Scenarios of whose overrides the rows are; rows name them by their hash. */
  readonly bases: readonly Keyed[];
  readonly fidelity: string;
  readonly seed: number;
  readonly engine: string;
  readonly asked: readonly string[] | null;
  readonly measures: readonly Measure[];
}

export const headerKey = 'outlast';

/** Columns of what a row is; those of what it came to follow. */
export const naming = ['base', 'overrides', 'world', 'scenario', 'brand', 'replicate'] as const;

/** The columns that tell which run a row is of, all but the replicate. */
export type RunNaming = [base: string, overrides: string, world: number, scenario: string, brand: string];

/** The run of which rows are; nothing where the shard does not hold its scenario. */
export function runNamed([base, overrides, world, hash, brand]: RunNaming, header: ShardHeader): StoredRun | undefined {
  const { bases, fidelity, seed, engine, asked } = header;
  const scenario = bases.find((one) => one.hash === base);
  return scenario === undefined
    ? undefined
    : {
        base: scenario,
        overrides: JSON.parse(overrides) as string[],
        world,
        hash,
        brand,
        fidelity: fidelity as StoredRun['fidelity'],
        seed,
        engine,
        asked,
      };
}

/** A column a measure: `vendor.metric`, or `metric` of the whole market. */
export const columnOf = ({ vendor, metric }: Measure): string => (vendor === null ? metric : `${vendor}.${metric}`);

const required = (name: string, type: 'INT32' | 'DOUBLE') => ({ name, type, repetition_type: 'REQUIRED' as const });
const text = (name: string) => ({
  name,
  type: 'BYTE_ARRAY' as const,
  converted_type: 'UTF8' as const,
  repetition_type: 'REQUIRED' as const,
});

/** Outcomes of a shard as one Parquet file, a row a replicate; it has its name only when it is whole. */
export class ShardFile implements BlockSink {
  private readonly part: string;
  private readonly writer: ParquetWriter;
  private readonly written = new Map<string, Chunk[]>();

  constructor(
    readonly file: string,
    private readonly header: ShardHeader,
  ) {
    this.part = `${file}.part`;
    const { measures } = header;
    this.writer = new ParquetWriter({
      writer: fileWriter(this.part),
      schema: [
        { name: 'root', num_children: naming.length + measures.length },
        ...naming.map((name) => (name === 'world' || name === 'replicate' ? required(name, 'INT32') : text(name))),
        ...measures.map((measure) => required(columnOf(measure), 'DOUBLE')),
      ],
      kvMetadata: [{ key: headerKey, value: JSON.stringify(header) }],
      createdBy: header.engine,
    });
  }

  async kept(keys: readonly string[]): Promise<readonly (readonly Chunk[])[]> {
    return keys.map((key) => this.written.get(key) ?? []);
  }

  /** Adds a row group. */
  async commit(blocks: readonly Block[]): Promise<void> {
    const rows = blocks.flatMap(({ run, chunk }) => Array.from({ length: chunk.count }, (_, i) => ({ run, at: chunk.from + i })));
    const { measures } = this.header;
    const values = measures.map(() => new Float64Array(rows.length));
    let row = 0;
    for (const { chunk, values: own } of blocks) {
      measures.forEach((_, m) => values[m]!.set(own.subarray(m * chunk.count, (m + 1) * chunk.count), row));
      row += chunk.count;
    }
    const columnData = [
      { name: 'base', data: rows.map(({ run }) => run.base.hash) },
      { name: 'overrides', data: rows.map(({ run }) => JSON.stringify(run.overrides)) },
      { name: 'world', data: Int32Array.from(rows, ({ run }) => run.world) },
      { name: 'scenario', data: rows.map(({ run }) => run.hash) },
      { name: 'brand', data: rows.map(({ run }) => run.brand) },
      { name: 'replicate', data: Int32Array.from(rows, ({ at }) => at) },
      ...measures.map((measure, m) => ({ name: columnOf(measure), data: values[m]! })),
    ];
    await onStore(this.file, () => this.writer.write({ columnData, rowGroupSize: rows.length }));
    for (const { run, chunk } of blocks) {
      const key = runKey(run);
      this.written.set(key, [...(this.written.get(key) ?? []), chunk]);
    }
  }

  /** Gives the file its name. */
  async finish(): Promise<void> {
    await onStore(this.file, async () => {
      await this.writer.finish();
      const handle = openSync(this.part, 'r+');
      fsyncSync(handle);
      closeSync(handle);
      renameSync(this.part, this.file);
    });
  }

  abandon(): void {
    rmSync(this.part, { force: true });
  }
}
