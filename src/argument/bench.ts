import { outputName, type Ensemble, type Evaluator, type Keyed, type Output } from '../experiment/index.js';
import type { Fidelity } from '../simulation/index.js';

/** A market, all that it may be, and what is read off every run of it. */
export interface BenchRequest extends Keyed {
  readonly ensemble: Ensemble;
  readonly outputs: readonly Output[];
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly evaluator: Evaluator;
  /** Told time and again how many further runs there were. */
  readonly ran?: (runs: number) => void;
}

/**
 * Plays overrides in worlds 0, 1, 2, ... and keeps what they came to: an arm that several claims have in common is played
 * once. World w is draw w of the ensemble under luck w, with the brand of the draw.
 */
export class Bench {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly played = new Map<string, { readonly sets: readonly string[]; values: Float64Array }>();

  constructor(private readonly request: BenchRequest) {
    this.columns = new Map(request.outputs.map((output, i) => [outputName(output), i]));
  }

  /** Makes sure that every list of overrides has been played in the first `worlds` worlds. */
  async reach(arms: readonly (readonly string[])[], worlds: number): Promise<void> {
    const lacking = new Map<number, (readonly string[])[]>();
    for (const sets of new Map(arms.map((arm) => [keyOf(arm), arm])).values()) {
      const from = this.worldsOf(sets);
      if (from < worlds) lacking.set(from, [...(lacking.get(from) ?? []), sets]);
    }
    for (const [from, group] of lacking) await this.play(group, from, worlds - from);
  }

  /** What an output came to; NaN where it does not exist. */
  read(sets: readonly string[], world: number, output: string): number {
    const column = this.columns.get(output);
    if (column === undefined) throw new RangeError(`nobody asked for ${output}`);
    return this.played.get(keyOf(sets))!.values[world * this.columns.size + column]!;
  }

  private worldsOf(sets: readonly string[]): number {
    return (this.played.get(keyOf(sets))?.values.length ?? 0) / this.columns.size;
  }

  private async play(group: readonly (readonly string[])[], from: number, count: number): Promise<void> {
    const { outputs, evaluator, ran } = this.request;
    const points = group.map((sets, i) => ({ id: `arm ${i + 1}`, sets }));
    let told = 0;
    const progress = (done: number): void => {
      ran?.(done - told);
      told = done;
    };
    const { values } = await evaluator.evaluate({ ...this.request, points, replicates: count, from, frozen: true, progress });
    const each = count * outputs.length;
    group.forEach((sets, i) => {
      const before = this.played.get(keyOf(sets))?.values ?? new Float64Array(0);
      const all = new Float64Array(before.length + each);
      all.set(before);
      all.set(values.subarray(i * each, (i + 1) * each), before.length);
      this.played.set(keyOf(sets), { sets, values: all });
    });
  }
}

const keyOf = (sets: readonly string[]): string => sets.join('\n');
