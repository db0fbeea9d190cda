import type { Language } from '../../documents/index.js';
import { element } from './element.js';
import { label, type Key } from './frame.js';
import { widthOf } from './text.js';
import { size } from './theme.js';

/** Whether a family gives its weights away. Told by dash and sign as well as in words, never by colour alone. */
export type Release = 'open' | 'closed';

const words: Readonly<Record<Language, Readonly<Record<Release, string>>>> = {
  en: { open: 'open weights', closed: 'closed' },
  'zh-Hans': { open: '开放权重', closed: '闭源' },
};

export const releaseWord = (release: Release, language: Language): string => words[language][release];

/** Open families are drawn dashed. */
export function dashOf(release: 'open'): string;
export function dashOf(release: Release | undefined): string | undefined;
export function dashOf(release: Release | undefined): string | undefined {
  return release === 'open' ? '7 3.5' : undefined;
}

const half = 4;

/** A ring for open, a full square for closed; nothing where it is not said. */
export function sign(page: Document, release: Release | undefined, x: number, y: number, colour: string): Node[] {
  if (release === undefined) return [];
  if (release === 'open')
    return [element(page, 'circle', { cx: x, cy: y, r: half, fill: 'var(--paper)', stroke: colour, 'stroke-width': 2 })];
  const side = 2 * half;
  return [element(page, 'rect', { x: x - half, y: y - half, width: side, height: side, fill: colour })];
}

/** What dash and sign, or the sign alone, mean, for the kinds that a chart has; nothing where none is said. */
export function releaseKey(
  page: Document,
  releases: readonly (Release | undefined)[],
  language: Language,
  by: 'dash' | 'sign' = 'dash',
): Key | undefined {
  const kinds = (['open', 'closed'] as const).filter((kind) => releases.includes(kind));
  if (kinds.length === 0) return undefined;
  const stroke = by === 'dash' ? 26 : 0;
  const draw = (left: number, top: number): Node[] => {
    let x = left;
    return kinds.flatMap((kind) => {
      const y = top + size.text - 4.5;
      const line = element(page, 'path', {
        d: `M${x},${y}h${stroke}`,
        stroke: 'var(--muted)',
        'stroke-width': size.line,
        'stroke-dasharray': dashOf(kind),
      });
      const text = releaseWord(kind, language);
      const at = x + stroke + half + (by === 'dash' ? 2 : 0);
      x = at + half + 8 + widthOf(text, size.text) + 24;
      return [
        ...(by === 'dash' ? [line] : []),
        ...sign(page, kind, at, y, 'var(--muted)'),
        label(page, text, { x: at + half + 6, y: top + size.text, fill: 'var(--muted)' }),
      ];
    });
  };
  return { height: size.text * 1.6 + 4, draw };
}
