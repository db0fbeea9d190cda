import { documentationZh } from './documentation.zh.js';

const patterns = Object.keys(documentationZh).map((pattern) => ({ pattern, keys: pattern.split('.') }));

/** The Chinese meaning of the number at a path, as a sentence; undefined where no number is there. */
export function meaningZh(path: string): string | undefined {
  const keys = path.split('.');
  const found = patterns.find(
    (one) => one.keys.length === keys.length && one.keys.every((key, i) => key === '*' || key === keys[i]),
  );
  return found && documentationZh[found.pattern];
}
