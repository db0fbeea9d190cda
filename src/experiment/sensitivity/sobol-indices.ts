import { indexRow, resampleCounts, weighted, type BootstrapOptions } from './bootstrap.js';
import type { Estimated, Index } from './index-row.js';
import { blockRows, type SaltelliDesign } from './saltelli.js';

/**
 * First-order, total and second-order indices of a model's values at the rows of a Saltelli design: what part of the
 * output's variance goes when an input is known, and what part stays when all others are.
 *
 * S1 = mean(B (AB - A)) / V (Saltelli et al. 2010, table 2 (b)), ST = mean((A - AB)^2) / 2V (Jansen 1999),
 * S2 = mean(BA_j AB_k - A B) / V - S1_j - S1_k (Saltelli 2002). Base points are drawn anew for the intervals. Of several
 * outputs together, such as the months of a series, numerators and variances are summed: generalised indices, each output
 * counting by its variance (Lamboni, Monod and Makowski 2011; Gamboa, Janon, Klein and Lagnoux 2014).
 */
export class SobolEstimator {
  private readonly counts: readonly Uint8Array[];
  private readonly pairs: readonly (readonly [number, number])[];

  constructor(
    private readonly design: SaltelliDesign,
    private readonly options: BootstrapOptions = {},
  ) {
    const { names } = design.parts;
    this.counts = resampleCounts(design.base, options);
    this.pairs = design.second ? names.flatMap((_, j) => names.slice(j + 1).map((__, k) => [j, j + 1 + k] as const)) : [];
  }

  /** Indices of one output, in the order of the design's rows. */
  estimate(output: Float64Array): Estimated {
    return this.together([output]);
  }

  /** Indices of several outputs of one unit as a whole. */
  together(outputs: readonly Float64Array[]): Estimated {
    const { design, counts, options, pairs } = this;
    const { names } = design.parts;
    const drawings = [new Uint8Array(design.base).fill(1), ...counts];
    const means = outputs.map((output) => meansOf(termsOf(design, output, pairs), drawings));
    const [whole, ...again] = drawings.map((_, i) =>
      ratios(
        means.map((of) => of[i]!),
        pairs,
        names.length,
      ),
    );
    const row = (index: Index['index'], at: number, input: string, other: string | null): Index =>
      indexRow(
        index,
        input,
        other,
        whole![at]!,
        Float64Array.from(again, (ratio) => ratio[at]!),
        options,
      );
    const P = names.length;
    return {
      indices: [
        ...names.map((name, part) => row('S1', part, name, null)),
        ...names.map((name, part) => row('ST', P + part, name, null)),
        ...pairs.map(([j, k], pair) => row('S2', 2 * P + pair, names[j]!, names[k]!)),
      ],
      ranked: {
        names,
        estimates: whole!.slice(P, 2 * P),
        resamples: again.map((ratio) => ratio.slice(P, 2 * P)),
      },
    };
  }
}

/** What is averaged over base points, term after term: S1 of each part, ST of each, S2 of each pair, then a + b and a^2 + b^2. */
function termsOf(design: SaltelliDesign, output: Float64Array, pairs: SobolEstimator['pairs']): Float64Array {
  const { base, parts } = design;
  const P = parts.names.length;
  const rows = blockRows(design);
  const centre = centreOf(output, base, rows);
  const terms = new Float64Array((2 * P + pairs.length + 2) * base);
  const sums = (2 * P + pairs.length) * base;
  for (let n = 0; n < base; n++) {
    const block = n * rows;
    const a = output[block]! - centre;
    const b = output[block + rows - 1]! - centre;
    for (let part = 0; part < P; part++) {
      const change = output[block + 1 + part]! - centre - a;
      terms[part * base + n] = b * change;
      terms[(P + part) * base + n] = 0.5 * change * change;
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      const [j, k] = pairs[pair]!;
      const crossed = (output[block + 1 + P + j]! - centre) * (output[block + 1 + k]! - centre);
      terms[(2 * P + pair) * base + n] = crossed - a * b;
    }
    terms[sums + n] = a + b;
    terms[sums + base + n] = a * a + b * b;
  }
  return terms;
}

/** Mean of the independent rows: centred values make products small and estimates better (Sobol and Myshetskaya 2008). */
function centreOf(output: Float64Array, base: number, rows: number): number {
  let sum = 0;
  for (let n = 0; n < base; n++) sum += output[n * rows]! + output[(n + 1) * rows - 1]!;
  return sum / (2 * base);
}

/** Mean of every term over base points as often as they were drawn; a term is read for all drawings while it is near. */
function meansOf(terms: Float64Array, drawings: readonly Uint8Array[]): Float64Array[] {
  const base = drawings[0]!.length;
  const count = terms.length / base;
  const means = drawings.map(() => new Float64Array(count));
  for (let term = 0; term < count; term++) {
    drawings.forEach((drawn, i) => (means[i]![term] = weighted(drawn, terms, term * base) / base));
  }
  return means;
}

/** Every index from the means of its terms, of each output; NaN where none varies. */
function ratios(outputs: readonly Float64Array[], pairs: SobolEstimator['pairs'], P: number): Float64Array {
  const count = outputs[0]!.length - 2;
  const found = new Float64Array(count);
  let variance = 0;
  for (const means of outputs) {
    const centre = means[count]! / 2;
    variance += means[count + 1]! / 2 - centre * centre;
    for (let i = 0; i < count; i++) found[i]! += means[i]!;
  }
  if (!(variance > 0)) return found.fill(NaN);
  for (let i = 0; i < count; i++) found[i]! /= variance;
  pairs.forEach(([j, k], pair) => (found[2 * P + pair]! -= found[j]! + found[k]!));
  return found;
}
