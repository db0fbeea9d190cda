import type { Language } from '../../documents/index.js';

/** Size and name of a magnitude. */
export type Magnitude = readonly [size: number, name: string];

/** In what large numbers are counted, the largest first. */
export const magnitudes: Readonly<Record<Language, readonly Magnitude[]>> = {
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ],
  'zh-Hans': [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
};
