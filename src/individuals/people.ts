import { exp, log, partKey, pow } from '../numerics/index.js';
import type { Facts } from './facts.js';
import type { Group, Person } from './world.js';

/** People that a run may hold: each is an object, and a month asks every one of them. */
export const mostPeople = 2_000_000;

/** Everybody whom a run would hold at its horizon. */
export function peopleIn({ segments, horizon }: Facts): number {
  return Object.values(segments).reduce((sum, segment) => sum + potentialAfter(segment, horizon / 12), 0);
}

/** Who may ever adopt, so many years after the start. */
export function potentialAfter(segment: Facts['segments'][string], years: number): number {
  const { potential, potential_growth, growth_kept, adopted } = segment;
  const atStart = Math.max(Math.floor(adopted), Math.floor(potential));
  if (potential_growth === 1) return atStart;
  return Math.max(atStart, Math.floor(potential * exp(log(potential_growth) * yearsGrown(growth_kept, years))));
}

/** Years of full growth that `years` come to when a part `kept` of growth remains each year: the integral of kept^t. */
function yearsGrown(kept: number, years: number): number {
  if (kept === 1) return years;
  return kept === 0 ? Math.min(years, 1) : (pow(kept, years) - 1) / log(kept);
}

const nobody: readonly Person[] = [];

/** Somebody in a segment who has not adopted yet. */
export function newcomer({ key }: Pick<Group, 'key'>, index: number): Person {
  return { key: partKey(key, index), offer: undefined, stage: 0, neighbours: nobody, knows: undefined };
}
