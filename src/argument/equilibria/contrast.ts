import type { Bench } from '../bench.js';
import { meanOver, paired, type Paired } from './paired.js';
import { climates, profileIn, profileOverrides, type Climate } from './profiles.js';
import type { Board } from './responses.js';
import { positions, type Position } from './seats.js';

/** What is told of a market in which everybody does the same. */
export const sides = ['profit', 'profits', 'survival', 'surviving', 'welfare', 'burn', 'morale'] as const;
export type Side = (typeof sides)[number];

/** What all-open does against all-closed: profits and survival of a position, and what all come to. */
export interface Contrast {
  readonly climate: Climate;
  readonly outcome: Side;
  /** Null for all vendors together. */
  readonly position: Position | null;
  readonly open: number;
  readonly closed: number;
  readonly difference: Paired;
}

/** The profiles of which one is set against the other. */
export const contrastArms = ({ scenario, play }: Board): string[][] =>
  climates.flatMap((climate) =>
    (['all-open', 'all-closed'] as const).map((side) => profileOverrides(scenario, climate, profileIn(scenario, play, side))),
  );

/** All-open against all-closed, in every climate. */
export function contrastsIn(board: Board, bench: Bench, worlds: number, alpha: number): Contrast[] {
  const { scenario, play, seats } = board;
  const names = Object.keys(scenario.vendors);
  const own = positions.flatMap((position) => [
    { outcome: 'profit' as const, position, read: [`profit_npv.${seats[position]}`] },
    { outcome: 'survival' as const, position, read: [`survival.${seats[position]}`] },
  ]);
  const all = (metric: string): string[] => names.map((name) => `${metric}.${name}`);
  const together = [
    { outcome: 'profits' as const, read: all('profit_npv') },
    { outcome: 'surviving' as const, read: all('survival') },
    { outcome: 'burn' as const, read: all('cumulative_burn') },
    { outcome: 'morale' as const, read: all('morale'), mean: true },
    { outcome: 'welfare' as const, read: ['consumer_surplus'] },
  ].map((one) => ({ position: null, ...one }));
  const asked = [...own, ...together];
  const each = alpha / (asked.length * climates.length);
  return climates.flatMap((climate) =>
    asked.map(({ outcome, position, read, ...rest }): Contrast => {
      const [open, closed] = (['all-open', 'all-closed'] as const).map((side) => {
        const sets = profileOverrides(scenario, climate, profileIn(scenario, play, side));
        return Float64Array.from({ length: worlds }, (_, world) => {
          const values = read.map((output) => bench.read(sets, world, output));
          if ('mean' in rest) return meanOver(values);
          return values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0);
        });
      });
      return {
        climate,
        outcome,
        position,
        open: meanOver(open!),
        closed: meanOver(closed!),
        difference: paired(open!, closed!, each),
      };
    }),
  );
}

/** What is read off runs for all of this. */
export const contrastMetrics = ['profit_npv', 'survival', 'cumulative_burn', 'morale'] as const;
