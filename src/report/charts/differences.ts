import type { Axis } from './axes.js';
import { element } from './element.js';
import { label, widthIn, type Heading } from './frame.js';
import { signed } from './numbers.js';
import { rowFrame } from './rows.js';
import { clip, widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** The difference of a pair under the same luck, with its interval. */
export interface DifferenceRow {
  readonly label: string;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface DifferenceChart {
  readonly heading: Heading;
  readonly x: Axis;
  readonly rows: readonly DifferenceRow[];
  /** What it means to lie left and right of zero. */
  readonly sides: readonly [left: string, right: string];
}

/** Whether the interval leaves out zero. */
export const isClear = ({ low, high }: DifferenceRow): boolean =>
  Number.isFinite(low) && Number.isFinite(high) && (low! > 0 || high! < 0);

/** A dot with its interval for each pair, full where the interval leaves out zero, a ring where it does not. */
export function differenceChart(page: Document, chart: DifferenceChart): SVGSVGElement {
  const { heading } = chart;
  const rows = chart.rows.filter(({ estimate }) => Number.isFinite(estimate));
  const ends = rows.flatMap(({ estimate, low, high }) => [estimate, low, high]);
  const values = [0, ...ends.filter((value) => value !== null && Number.isFinite(value))] as number[];
  const numbers = rows.map(({ estimate }) => signed(estimate, chart.x.unit ?? 'plain', heading.language));
  const beyond = 14 + Math.max(0, ...numbers.map((text) => widthOf(text, size.text, 600)));
  const frame = {
    heading,
    x: axisOf(chart),
    labels: rows.map((row) => row.label),
    values,
    beyond: [4, beyond] as const,
    above: 24,
  };
  return rowFrame(page, frame, ({ box, at, middle }) => [
    element(page, 'path', { d: `M${at(0)},${box.top - 4}V${box.bottom}`, stroke: 'var(--axis)', 'stroke-width': 1.25 }),
    ...sidesOf(page, chart.sides, at(0), box.top - 11, widthIn(heading)),
    ...rows.flatMap((row, i) => {
      const colour = isClear(row) ? seriesColour(row.estimate > 0 ? 0 : 1) : 'var(--muted)';
      const y = middle(i);
      return [
        ...(!Number.isFinite(row.low) || !Number.isFinite(row.high)
          ? []
          : [
              element(page, 'path', {
                d: `M${at(row.low!)},${y}H${at(row.high!)}M${at(row.low!)},${y - 4}v8M${at(row.high!)},${y - 4}v8`,
                stroke: colour,
                'stroke-width': 1.75,
                fill: 'none',
              }),
            ]),
        element(page, 'circle', {
          cx: at(row.estimate),
          cy: y,
          r: 5,
          fill: isClear(row) ? colour : 'var(--paper)',
          stroke: colour,
          'stroke-width': 1.75,
        }),
        label(page, numbers[i]!, { x: box.right + 10, y: y + size.text * 0.35, weight: 600, fill: 'var(--ink)' }),
      ];
    }),
  ]);
}

/** Differences of shares are counted in percentage points; an axis in Chinese says so in its name. */
function axisOf({ heading: { language }, x }: DifferenceChart): Axis {
  if (x.unit !== 'share') return x;
  return { ...x, unit: 'points', label: language === 'en' ? x.label : `${x.label}（百分点）` };
}

/** The words at both sides of zero, moved as far as they must to stand side by side within the chart. */
function sidesOf(page: Document, sides: readonly [string, string], zero: number, y: number, width: number): Node[] {
  const [low, high] = [size.edge, width - size.edge];
  const texts = sides.map((text) => clip(text, (high - low - 16) / 2, size.small)) as [string, string];
  const [before, after] = texts.map((text) => widthOf(text, size.small)) as [number, number];
  const from = Math.max(low, Math.min(zero - 8 - before, high - after - 16 - before));
  const to = Math.min(high - after, Math.max(zero + 8, from + before + 16));
  return [label(page, texts[0], { x: from, y, size: size.small }), label(page, texts[1], { x: to, y, size: size.small })];
}
