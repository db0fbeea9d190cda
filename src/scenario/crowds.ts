import { problemIn, type PlaceOf, type Problem } from '../documents/index.js';

/** Entries of one map of a scenario; the largest shipped one has a twentieth of it. */
export const mostEntries = 500;

const crowded = ['vendors', 'segments'] as const;

/**
 * Vendors or segments too many to be checked one by one.
 *
 * Each that says nothing still gets every value that its schema supplies: thousands would take all the memory that
 * reading a document may take.
 */
export function crowdsIn(input: unknown, placeOf: PlaceOf): Problem[] {
  const document = (input ?? {}) as Readonly<Record<string, unknown>>;
  return crowded.flatMap((key) => {
    const found = Object.keys(document[key] ?? {}).length;
    if (found <= mostEntries) return [];
    return [problemIn({ code: 'bad-length', found, min: 1, max: mostEntries, of: 'map' }, [key], placeOf)];
  });
}
