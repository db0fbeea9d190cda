/** A path that has a name. */
export interface NamedPath {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

/** What exists of a path: where it begins and ends. */
export interface Journey {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

const exists = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** Paths with at least one value, the highest at the end first. */
export function journeysOf(paths: readonly NamedPath[]): Journey[] {
  return paths
    .flatMap(({ label, values }) => {
      const there = values.filter(exists);
      return there.length === 0 ? [] : [{ label, first: there[0]!, last: there.at(-1)! }];
    })
    .sort((a, b) => b.last - a.last);
}

/** Which of the items is largest by a number; undefined where there is none. */
export function most<T>(items: readonly T[], by: (item: T) => number): T | undefined {
  return items.reduce<T | undefined>((best, item) => (best === undefined || by(item) > by(best) ? item : best), undefined);
}
