import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Block, BlockSink, Chunk, Measure, Shard, StoredRun } from '../experiment/index.js';
import { onStore } from './faults.js';

/** What a shard's file says of itself, in its metadata. */
export interface ShardHeader {
  readonly format: 'outlast/shard@1';
  readonly run: StoredRun;
  readonly shard: Shard;
  /** Replicates of the whole run. */
  readonly total: number;
  readonly chunk: Chunk;
  readonly measures: readonly Measure[];
}

export const headerKey = 'outlast';

/** A column a measure: `vendor.metric`, or `metric` of the whole market. */
export const columnOf = ({ vendor, metric }: Measure): string => (vendor === null ? metric : `${vendor}.${metric}`);

/** Outcomes of a shard as one Parquet file, a row a replicate; it has its name only when it is whole. */
export class ShardFile implements BlockSink {
  private readonly part: string;
  private readonly writer: ParquetWriter;

  constructor(
    readonly file: string,
    header: ShardHeader,
  ) {
    this.part = `${file}.part`;
    const { measures } = header;
    this.writer = new ParquetWriter({
      writer: fileWriter(this.part),
      schema: [
        { name: 'root', num_children: measures.length + 1 },
        { name: 'replicate', type: 'INT32', repetition_type: 'REQUIRED' },
        ...measures.map((measure) => ({
          name: columnOf(measure),
          type: 'DOUBLE' as const,
          repetition_type: 'REQUIRED' as const,
        })),
      ],
      kvMetadata: [{ key: headerKey, value: JSON.stringify(header) }],
      createdBy: header.run.engine,
    });
  }

  async kept(): Promise<readonly Chunk[]> {
    return [];
  }

  async commit(blocks: readonly Block[]): Promise<void> {
    await onStore(this.file, async () => {
      for (const { chunk, measures, values } of blocks) {
        const replicate = Int32Array.from({ length: chunk.count }, (_, i) => chunk.from + i);
        const columns = measures.map((measure, m) => ({
          name: columnOf(measure),
          data: values.subarray(m * chunk.count, (m + 1) * chunk.count),
        }));
        await this.writer.write({ columnData: [{ name: 'replicate', data: replicate }, ...columns], rowGroupSize: chunk.count });
      }
    });
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
