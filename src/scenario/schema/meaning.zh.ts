import { documentationZh } from './documentation.zh.js';

const patterns = Object.keys(documentationZh).map((pattern) => ({ pattern, keys: pattern.split('.') }));

/** Meanings that were looked for: the numbers of a market are the same whatever their values. */
const meanings = new Map<string, string | undefined>();

/** The Chinese meaning of the number at a path, as a sentence; undefined where no number is there. */
export function meaningZh(path: string): string | undefined {
  if (!meanings.has(path)) meanings.set(path, meaningAt(path.split('.')));
  return meanings.get(path);
}

function meaningAt(keys: readonly string[]): string | undefined {
  const found = patterns.find(
    (one) => one.keys.length === keys.length && one.keys.every((key, i) => key === '*' || key === keys[i]),
  );
  return found && documentationZh[found.pattern];
}
