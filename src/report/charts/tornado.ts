import type { Axis } from './axes.js';
import { element } from './element.js';
import { isNarrow, label, type Heading } from './frame.js';
import { readable } from './numbers.js';
import { rowFrame } from './rows.js';
import { clip, widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** What an outcome comes to at both ends of a number's range. */
export interface TornadoRow {
  readonly label: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

/** An end of a range as its reader would write it, and the outcome there. */
export interface TornadoEnd {
  readonly input: string;
  readonly outcome: number;
}

export interface TornadoChart {
  readonly heading: Heading;
  readonly x: Axis;
  /** The outcome where every number is at its best guess, and words for it. */
  readonly base: { readonly value: number; readonly label: string };
  readonly rows: readonly TornadoRow[];
}

/** Room of a number beside its bar. */
const widestInput = (heading: Heading): number => (isNarrow(heading) ? 68 : 96);
const half = 9;

const reachOf = ({ low, high }: TornadoRow): number => Math.abs(high.outcome - low.outcome);

/** Rows with the widest first. */
export const byReach = (rows: readonly TornadoRow[]): TornadoRow[] =>
  rows.filter((row) => Number.isFinite(reachOf(row))).sort((a, b) => reachOf(b) - reachOf(a));

/** Bars from the outcome at the low end of a range to that at its high end, each end with its input: the widest first. */
export function tornadoChart(page: Document, chart: TornadoChart): SVGSVGElement {
  const rows = byReach(chart.rows);
  const { heading, base } = chart;
  const inputs = rows.flatMap(({ low, high }) => [low.input, high.input]);
  const beyond = 8 + Math.min(widestInput(heading), Math.max(0, ...inputs.map((text) => widthOf(text, size.small))));
  const values = [base.value, ...rows.flatMap(({ low, high }) => [low.outcome, high.outcome])];
  const frame = {
    heading,
    x: chart.x,
    labels: rows.map((row) => row.label),
    values,
    beyond: [beyond, beyond] as const,
    above: 24,
  };
  return rowFrame(page, frame, ({ box, at, middle }) => {
    const from = at(base.value);
    const said = `${base.label} ${readable(base.value, chart.x.unit ?? 'plain', heading.language)}`;
    return [
      ...rows.flatMap(({ low, high }, i) => {
        const ends = [
          { ...low, colour: seriesColour(1), left: low.outcome <= high.outcome },
          { ...high, colour: seriesColour(0), left: low.outcome > high.outcome },
        ];
        return [
          ...ends.map(({ outcome, colour }) =>
            element(page, 'rect', {
              x: Math.min(from, at(outcome)),
              y: middle(i) - half,
              width: Math.abs(at(outcome) - from),
              height: 2 * half,
              fill: colour,
              'fill-opacity': 0.85,
            }),
          ),
          ...ends.map(({ input, outcome, left }) =>
            label(page, clip(input, widestInput(heading), size.small), {
              x: (left ? Math.min(from, at(outcome)) : Math.max(from, at(outcome))) + (left ? -5 : 5),
              y: middle(i) + size.small * 0.35,
              size: size.small,
              anchor: left ? 'end' : 'start',
              fill: 'var(--ink)',
            }),
          ),
        ];
      }),
      element(page, 'path', { d: `M${from},${box.top - 6}V${box.bottom}`, stroke: 'var(--ink)', 'stroke-width': 1.25 }),
      centred(page, said, from, box.top - 11, box.left, box.right),
    ];
  });
}

/** A text in the middle of `x`, moved so that it stays between two margins. */
function centred(page: Document, text: string, x: number, y: number, left: number, right: number): SVGElement {
  const width = widthOf(text, size.small, 600);
  const from = Math.min(Math.max(left, x - width / 2), Math.max(left, right - width));
  return label(page, text, { x: from, y, size: size.small, weight: 600, fill: 'var(--ink)' });
}
