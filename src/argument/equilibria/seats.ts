import type { Scenario } from '../../scenario/index.js';

/** Where a vendor stands at the start. */
export const positions = ['leader', 'challenger', 'laggard'] as const;
export type Position = (typeof positions)[number];
export type Seats = Readonly<Record<Position, string>>;

/**
 * The vendors at the three positions among those that are there from the start: by the share of usage that was last observed, mean over
 * segments; the first, the second and the last. Of equal shares the larger planned training goes first, then the name.
 *
 * Undefined where fewer than three vendors are there.
 */
export function seatsOf({ vendors, segments }: Scenario): Seats | undefined {
  const shares = Object.values(segments).flatMap(({ observed }) => observed.slice(-1).map((last) => last.shares));
  const shareOf = (name: string): number =>
    shares.reduce((sum, of) => sum + (of[name]?.value ?? 0), 0) / Math.max(1, shares.length);
  const ranked = Object.keys(vendors)
    .filter((name) => vendors[name]!.enters.value === 0)
    .map((name) => ({ name, share: shareOf(name), training: vendors[name]!.training.value }))
    .toSorted((a, b) => b.share - a.share || b.training - a.training || (a.name < b.name ? -1 : 1));
  if (ranked.length < positions.length) return undefined;
  return { leader: ranked[0]!.name, challenger: ranked[1]!.name, laggard: ranked.at(-1)!.name };
}
