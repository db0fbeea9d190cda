import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontPart } from './glyphs.js';

const require = createRequire(import.meta.url);

/** Noto Sans SC (SIL Open Font License 1.1) as it is installed. */
export const readFont = (part: FontPart, weight: 400 | 600): Promise<Uint8Array> =>
  readFile(require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-${weight}-normal.woff2`));
