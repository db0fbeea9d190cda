import type { Chunk } from '../tasks/chunks.js';
import { measureOf, type Measure } from '../tasks/measures.js';
import type { Output } from '../tasks/output.js';
import { lengthOf, missingIn } from '../keeping/spans.js';
import type { Turns } from '../keeping/turns.js';
import type { Block, BlockSink, ResultStore, StoredRun, Wanted } from '../keeping/store.js';
import { runsIn, type Piece } from './pieces.js';

/** A piece as a store knows it. */
export interface Identity {
  readonly run: StoredRun;
  readonly key: string;
  readonly chunk: Chunk;
}

/** Of pieces, those that are to be played, and those that are, or soon will be, in the store. */
export interface Planned {
  readonly played: readonly Piece[];
  readonly read: readonly Piece[];
  readonly runs: number;
}

/** Keeps what is played and finds what is kept, each in its turn among all who have this store. */
export class Keeper {
  private readonly measures: readonly Measure[];
  /** Pieces that are planned to be played and not in the store yet. */
  private readonly claimed = new Map<string, Chunk[]>();
  /** What pieces are called: finding out takes a good part of the time of a short run. */
  private readonly identities = new WeakMap<Piece, Identity>();

  constructor(
    private readonly sink: BlockSink & Partial<Pick<ResultStore, 'read'>>,
    private readonly turns: Turns,
    private readonly nameOf: (piece: Piece) => Identity,
    outputs: readonly Output[],
  ) {
    this.measures = outputs.map(measureOf);
  }

  /** Decides what is to be played: what neither the store has nor somebody plays already. */
  plan(pieces: readonly Piece[]): Promise<Planned> {
    return this.turns.take(async () => {
      const identities = pieces.map((piece) => this.identityOf(piece));
      const keys = [...new Set(identities.map(({ key }) => key))];
      const kept = await this.sink.kept(keys);
      const known = new Map(keys.map((key, i) => [key, [...kept[i]!, ...(this.claimed.get(key) ?? [])]]));
      const played: Piece[] = [];
      const read: Piece[] = [];
      pieces.forEach((piece, i) => {
        const { run, key, chunk } = identities[i]!;
        const gaps = missingIn(known.get(key)!, chunk);
        known.get(key)!.push(...gaps);
        this.claimed.set(key, [...(this.claimed.get(key) ?? []), ...gaps]);
        for (const gap of gaps) {
          const part = { ...piece, from: piece.from + gap.from - chunk.from, count: gap.count };
          this.identities.set(part, { run, key, chunk: gap });
          played.push(part);
        }
        if (lengthOf(gaps) < piece.count) read.push(piece);
      });
      return { played, read, runs: runsIn(pieces) };
    });
  }

  /** Keeps what pieces came to, as `[replicate][output]` each, all or none. */
  keep(pieces: readonly Piece[], values: readonly Float64Array[]): Promise<void> {
    return this.turns.take(async () => {
      const identities = pieces.map((piece) => this.identityOf(piece));
      if (pieces.length > 0) await this.sink.commit(identities.map((one, i) => this.blockOf(one, values[i]!)));
      for (const identity of identities) this.release(identity);
    });
  }

  private release({ key, chunk }: Identity): void {
    const left = this.claimed.get(key)!.filter(({ from }) => from !== chunk.from);
    if (left.length > 0) this.claimed.set(key, left);
    else this.claimed.delete(key);
  }

  /** What pieces in the store came to, as `[replicate][output]` each; of a sink that is only written, nothing. */
  read(pieces: readonly Piece[]): Promise<readonly Float64Array[]> {
    return this.turns.take(async () => {
      const wanted = pieces.map((piece): Wanted => this.identityOf(piece));
      return wanted.length === 0 || this.sink.read === undefined ? [] : this.sink.read(wanted, this.measures);
    });
  }

  private identityOf(piece: Piece): Identity {
    const identity = this.identities.get(piece) ?? this.nameOf(piece);
    this.identities.set(piece, identity);
    return identity;
  }

  private blockOf({ run, chunk }: Identity, values: Float64Array): Block {
    const { measures } = this;
    const columns = new Float64Array(values.length);
    for (let i = 0; i < chunk.count; i++) {
      for (let m = 0; m < measures.length; m++) columns[m * chunk.count + i] = values[i * measures.length + m]!;
    }
    return { run, chunk, measures, values: columns };
  }
}
