import { aboveAxis, axisLabels, belowAxis, fit, monthsAcross, widthOfTicks } from './axes.js';
import { element } from './element.js';
import { endLabels, roomForLabels } from './end-labels.js';
import { framed, widthIn, type Heading } from './frame.js';
import { plane, type EvenAxis } from './plane.js';
import { releaseWord, type Release } from './release.js';
import { hundredths } from './scale.js';
import { seriesColour, size } from './theme.js';

/** A part of a whole, month by month; a missing value counts as nothing. */
export interface ShareSeries {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly release?: Release;
}

export interface ShareChart {
  readonly heading: Heading;
  readonly x: EvenAxis;
  readonly y: EvenAxis;
  readonly at: readonly number[];
  /** From the bottom up. */
  readonly series: readonly ShareSeries[];
  readonly height?: number;
}

/** Lower and upper edge of every layer of a stack, [series][month]. */
export function stacked(series: readonly (readonly (number | null)[])[]): { readonly low: number[]; readonly high: number[] }[] {
  let floor = series[0]?.map(() => 0) ?? [];
  return series.map((values) => {
    const low = floor;
    floor = values.map((value, t) => low[t]! + Math.max(0, Number.isFinite(value) ? value! : 0));
    return { low, high: floor };
  });
}

/** Shares stacked over time: what is closed is plain, what is open is hatched, and each is named beside its end. */
export function shareChart(page: Document, chart: ShareChart): SVGSVGElement {
  const { heading, series, at } = chart;
  const { language } = heading;
  const layers = stacked(series.map(({ values }) => values));
  const top = Math.max(0, ...(layers.at(-1)?.high ?? []));
  const x = fit(chart.x, at, language, monthsAcross(widthIn(heading)), true);
  const y = fit({ ...chart.y, domain: chart.y.domain ?? [0, top > 0 ? Math.max(top, 1) : 1] }, [0, top], language, 5);
  const names = series.map(({ label, release }) =>
    release === undefined ? label : `${label} · ${releaseWord(release, language)}`,
  );
  const hatch = `${heading.id}-hatch`;
  const room = {
    left: widthOfTicks(y),
    right: roomForLabels(names, widthIn(heading)),
    above: aboveAxis,
    below: belowAxis,
    height: chart.height ?? size.height,
  };
  return framed(page, heading, room, (box) => {
    const { nodes, ...place } = plane(page, box, x, y);
    const areas = layers.flatMap(({ low, high }, i) => {
      const edge = (values: readonly number[], t: number): string =>
        `${hundredths(place.x(at[t]!))},${hundredths(place.y(values[t]!))}`;
      const months = at.map((_, t) => t);
      const d = `M${months.map((t) => edge(high, t)).join('L')}L${months
        .toReversed()
        .map((t) => edge(low, t))
        .join('L')}Z`;
      const area = element(page, 'path', {
        d,
        fill: seriesColour(i),
        'fill-opacity': 0.82,
        stroke: 'var(--paper)',
        'stroke-width': 1,
      });
      return series[i]!.release === 'open' ? [area, element(page, 'path', { d, fill: `url(#${hatch})` })] : [area];
    });
    const last = at.length - 1;
    const ends = layers.flatMap(({ low, high }, i) =>
      last < 0
        ? []
        : [{ text: names[i]!, colour: seriesColour(i), x: place.x(at[last]!), y: place.y((low[last]! + high[last]!) / 2) }],
    );
    return [
      hatching(page, hatch),
      ...nodes,
      ...areas,
      ...axisLabels(page, box, chart.x, chart.y),
      ...endLabels(page, box, ends, widthIn(heading)),
    ];
  });
}

/** Slanted strokes of paper, under which any colour is seen. */
function hatching(page: Document, id: string): SVGElement {
  const stroke = element(page, 'path', { d: 'M0,0V7', stroke: 'var(--paper)', 'stroke-width': 2.4, 'stroke-opacity': 0.75 });
  return element(
    page,
    'defs',
    {},
    element(page, 'pattern', { id, width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, stroke),
  );
}
