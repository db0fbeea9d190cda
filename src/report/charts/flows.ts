import { dodge } from './dodge.js';
import { element } from './element.js';
import { layFlows, type Node as FlowNode, type Ribbon } from './flow-layout.js';
import { framed, isNarrow, label, type Heading } from './frame.js';
import { readable, type Unit } from './numbers.js';
import { releaseKey, sign, type Release } from './release.js';
import { hundredths } from './scale.js';
import { clip, widthOf } from './text.js';
import { seriesColour, size } from './theme.js';

/** Who can be left and gone to. */
export interface FlowParty {
  readonly label: string;
  readonly release?: Release;
}

/** What went from each party to each other one. */
export interface FlowChart {
  readonly heading: Heading;
  readonly parties: readonly FlowParty[];
  /** [from][to], not negative. */
  readonly values: readonly (readonly number[])[];
  readonly unit: Unit;
  /** Words over the two columns. */
  readonly sides: readonly [from: string, to: string];
  readonly height?: number;
}

const bar = 12;
const gap = 15;
const lineHeight = size.text * 1.3;

/** Who left whom for whom: ribbons as wide as what moved, from those who were left to those who were chosen. */
export function flowChart(page: Document, chart: FlowChart): SVGSVGElement {
  const { heading, parties, values, unit } = chart;
  const { language } = heading;
  const height = chart.height ?? 360;
  const layout = layFlows(values, height, gap);
  const widestLabel = isNarrow(heading) ? 64 : 150;
  const textOf = ({ name, value }: FlowNode): string =>
    `${clip(parties[name]!.label, widestLabel, size.text, 600)}  ${readable(value, unit, language)}`;
  const widest = (nodes: readonly FlowNode[]): number =>
    24 + Math.max(0, ...nodes.map((node) => widthOf(textOf(node), size.text, 600)), 60);
  const room = { left: widest(layout.left), right: widest(layout.right), above: 26, below: 6, height };
  const key = releaseKey(
    page,
    parties.map(({ release }) => release),
    language,
    'sign',
  );
  return framed(
    page,
    heading,
    room,
    (box) => {
      const columns = [
        { nodes: layout.left, x: box.left, anchor: 'end' as const, out: -1 },
        { nodes: layout.right, x: box.right - bar, anchor: 'start' as const, out: 1 },
      ];
      return [
        label(page, chart.sides[0], { x: box.left, y: box.top - 12, size: size.small, anchor: 'end' }),
        label(page, chart.sides[1], { x: box.right, y: box.top - 12, size: size.small }),
        ...layout.ribbons.map((ribbon) => ribbonOf(page, ribbon, box.top, box.left + bar, box.right - bar)),
        ...columns.flatMap(({ nodes, x, anchor, out }) => {
          const places = dodge(
            nodes.map(({ top, bottom }) => box.top + (top + bottom) / 2),
            lineHeight,
            box.top + size.text / 2,
            box.bottom - size.text / 2,
          );
          const edge = out < 0 ? x - 9 : x + bar + 9;
          return nodes.flatMap((node, i) => [
            element(page, 'rect', {
              x,
              y: box.top + node.top,
              width: bar,
              height: Math.max(0.5, node.bottom - node.top),
              fill: seriesColour(node.name),
            }),
            ...sign(page, parties[node.name]!.release, edge, places[i]!, seriesColour(node.name)),
            label(page, textOf(node), {
              x: edge + out * 9,
              y: places[i]! + size.text * 0.35,
              weight: 600,
              fill: 'var(--ink)',
              anchor,
            }),
          ]);
        }),
      ];
    },
    key,
  );
}

/** A ribbon in the colour of whom it leaves. */
function ribbonOf(page: Document, { from, leaves, arrives }: Ribbon, top: number, left: number, right: number): SVGElement {
  const middle = (left + right) / 2;
  const at = (y: number): number => hundredths(top + y);
  const d =
    `M${left},${at(leaves[0])}C${middle},${at(leaves[0])} ${middle},${at(arrives[0])} ${right},${at(arrives[0])}` +
    `L${right},${at(arrives[1])}C${middle},${at(arrives[1])} ${middle},${at(leaves[1])} ${left},${at(leaves[1])}Z`;
  return element(page, 'path', { d, fill: seriesColour(from), 'fill-opacity': 0.38 });
}
