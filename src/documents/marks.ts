import type { LineCounter } from 'yaml';
import type { Path, PlaceOf } from './problem.js';

/** Where a value and the key that names it begin, as offsets into the text, and the same for what it holds. */
export interface Marks {
  readonly key: number;
  readonly value: number;
  readonly children: ReadonlyMap<string | number, Marks> | null;
}

/** Finds places by path; what is missing has the place at which its nearest existing parent is named. */
export function placesOf(root: Marks, lines: LineCounter, file: string): PlaceOf {
  return (path: Path, which = 'value') => {
    let marks = root;
    let missing = false;
    for (const step of path) {
      const child = marks.children?.get(step);
      missing = child === undefined;
      if (child === undefined) break;
      marks = child;
    }
    const { line, col } = lines.linePos(missing || which === 'key' ? marks.key : marks.value);
    return { file, line, column: col };
  };
}

/** The places of an object that no text stands behind. */
export function noPlaces(file: string): PlaceOf {
  return () => ({ file, line: 0, column: 0 });
}
