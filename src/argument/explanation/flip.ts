import { quantitiesOf, type Scenario } from '../../scenario/index.js';

/** A number whose change, by itself, makes somebody else win. */
export interface Flip {
  readonly path: string;
  readonly from: number;
  /** The value nearest to `from` that was found to flip it. */
  readonly to: number;
  readonly unit: string;
  /** Part of the way from the value to the end of its range. */
  readonly part: number;
  readonly winner: string;
}

interface Candidate {
  readonly path: string;
  readonly from: number;
  readonly end: number;
  readonly unit: string;
  readonly whole: boolean;
}

/** Halvings of the way to the end of a range. */
const halvings = 10;

/**
 * The smallest change of one assumption after which somebody else wins: every number with a range goes to both its ends, and of
 * those that flip the winner there the turning point is sought by halving. What flips and flips back on the way may be missed.
 */
export async function smallestFlip(
  scenario: Scenario,
  winners: (sets: readonly (readonly string[])[]) => Promise<readonly string[]>,
): Promise<Flip | null> {
  const candidates = quantitiesOf(scenario)
    .filter(({ quantity, spec }) => spec.role === 'uncertainty' && quantity.low !== null && quantity.high !== null)
    .flatMap(({ path, spec, quantity }): Candidate[] =>
      [quantity.low!, quantity.high!]
        .filter((end) => end !== quantity.value)
        .map((end) => ({ path, from: quantity.value, end, unit: spec.unit, whole: spec.integer === true })),
    );
  const setsAt = (one: Candidate, part: number): string[] => [`${one.path}=${valueAt(one, part)}`];
  const [usual, ...atEnds] = await winners([[], ...candidates.map((one) => setsAt(one, 1))]);
  let ways = candidates.flatMap((one, i) =>
    atEnds[i] === usual ? [] : [{ candidate: one, low: 0, high: 1, winner: atEnds[i]! }],
  );
  for (let step = 0; step < halvings && ways.length > 0; step++) {
    const found = await winners(ways.map(({ candidate, low, high }) => setsAt(candidate, (low + high) / 2)));
    ways = ways.map((way, i) => {
      const middle = (way.low + way.high) / 2;
      return found[i] === usual ? { ...way, low: middle } : { ...way, high: middle, winner: found[i]! };
    });
    // Whoever has a turning point beyond the nearest one found cannot be the nearest.
    const nearest = Math.min(...ways.map(({ high }) => high));
    ways = ways.filter(({ low }) => low <= nearest);
  }
  const best = ways.toSorted((a, b) => a.high - b.high)[0];
  if (best === undefined) return null;
  const { path, from, unit } = best.candidate;
  return { path, from, to: valueAt(best.candidate, best.high), unit, part: best.high, winner: best.winner };
}

/** The value some part of the way to the end of a range; a count of months stays one. */
function valueAt({ from, end, whole }: Candidate, part: number): number {
  const value = from + part * (end - from);
  return whole ? Math.round(value) : value;
}
