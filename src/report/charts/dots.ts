import { dotRow, radiusOf } from './dot-row.js';
import { framed, label, widthIn, type Heading } from './frame.js';
import { releaseKey, sign, type Release } from './release.js';
import { clip, widthOf } from './text.js';
import { seriesColour, size } from './theme.js';
import { ofRuns } from './words.js';

/** A chance as so many of a number of runs. */
export interface DotRow {
  readonly label: string;
  /** In [0, 1]. */
  readonly chance: number;
  readonly release?: Release;
  /** What stands beside the count, such as an interval. */
  readonly note?: string;
}

export interface DotChart {
  readonly heading: Heading;
  readonly rows: readonly DotRow[];
  /** Dots of a row; 20 unless said. */
  readonly of?: number;
}

const rowHeight = 27;
const widestPitch = 20;
const widestLabel = 150;
const mostNote = 150;

/** How many of `of` dots are full. */
export const fullDots = (chance: number, of: number): number => Math.round(Math.min(1, Math.max(0, chance)) * of);

/** A row of dots for each chance, full ones for the runs in which it happens: people count better than they weigh percentages. */
export function dotChart(page: Document, chart: DotChart): SVGSVGElement {
  const { heading, rows, of = 20 } = chart;
  const { language } = heading;
  const said = rows.map(({ chance }) => ofRuns(fullDots(chance, of), of, language));
  const labels = rows.map((row) => clip(row.label, widestLabel, size.text));
  const widestName = Math.max(0, ...labels.map((text) => widthOf(text, size.text)));
  const widestCount = Math.max(0, ...said.map((text) => widthOf(text, size.text, 600)));
  const widestNote = Math.max(0, ...rows.map(({ note = '' }) => widthOf(note, size.small)));
  const room = { left: 0, right: 0, above: 4, below: 0, height: rows.length * rowHeight };
  const taken = 2 * size.edge + 22 + widestName + 32 + widestCount + 10 + Math.min(widestNote, mostNote);
  const pitch = Math.min(widestPitch, (widthIn(heading) - taken) / of);
  const radius = radiusOf(pitch);
  const key = releaseKey(
    page,
    rows.map(({ release }) => release),
    language,
    'sign',
  );
  return framed(
    page,
    heading,
    room,
    (box) => {
      const first = box.left + 22 + widestName + 16 + radius;
      const count = first + (of - 1) * pitch + radius + 16;
      return rows.flatMap(({ chance, release, note }, i) => {
        const middle = box.top + (i + 0.5) * rowHeight;
        const base = middle + size.text * 0.35;
        return [
          ...sign(page, release, box.left + 8, middle, 'var(--ink)'),
          label(page, labels[i]!, { x: box.left + 22, y: base, fill: 'var(--ink)' }),
          ...dotRow(page, { full: fullDots(chance, of), of, x: first, y: middle, pitch, colour: seriesColour(0) }),
          label(page, said[i]!, { x: count, y: base, weight: 600, fill: 'var(--ink)' }),
          ...(note === undefined
            ? []
            : [
                label(page, clip(note, box.right - count - widestCount - 10, size.small), {
                  x: count + widestCount + 10,
                  y: base,
                  size: size.small,
                }),
              ]),
        ];
      });
    },
    key,
  );
}
