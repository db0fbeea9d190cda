import { draw } from '../../report/charts/chart.js';
import type { MarketView } from '../protocol/market.js';
import { pathMetrics, pathOf, type Fan, type PathMetric, type Paths } from '../protocol/paths.js';
import type { Language } from '../state/settings.js';
import { unitOf } from '../words/amounts.js';
import type { Words } from '../words/index.js';

/** What is drawn: a metric of a market, from one run of expected flows or from many runs. */
export interface Pictured {
  readonly market: MarketView;
  readonly paths: Paths;
  readonly fan: Fan | null;
  readonly metric: PathMetric;
  readonly seed: number;
  readonly engine: string;
  readonly language: Language;
  readonly words: Words;
}

/** Vendors that colours tell apart. */
const most = 8;

/** The chart as a file of its own, drawn by the component that draws every chart of the product. */
export function svgOf({ market, paths, fan, metric, seed, engine, language, words }: Pictured): string {
  const shown = fan?.mean ?? paths;
  const values = (of: Float64Array, id: string): (number | null)[] =>
    Array.from(pathOf(shown, metric, id, of), (value) => (Number.isNaN(value) ? null : value));
  const last = (all: readonly (number | null)[]): number => all.findLast((value) => value !== null) ?? -Infinity;
  const vendors = market.vendors
    .filter(({ id }) => shown.vendors.includes(id))
    .map(({ id, title, open }) => ({ id, title, open, centre: values(shown.values, id) }))
    .toSorted((a, b) => last(b.centre) - last(a.centre))
    .slice(0, most);
  const figure = draw(document, {
    kind: 'fan',
    heading: {
      id: pathMetrics[pathMetrics.indexOf(metric)]!,
      language,
      title: words.metrics[metric],
      subtitle: fan === null ? words.chart.expected : `${market.title[language]}`,
      description: vendors.map(({ title }) => title).join(', '),
      caption: `${engine} · ${market.name} · ${words.controls.seed} ${seed} · ${fan?.replicates ?? 1}`,
      theme: 'light',
    },
    x: { label: words.chart.months(market.start), scale: 'month', domain: [0, market.horizon] },
    y: { label: words.metricAxis[metric], unit: unitOf(metric) },
    at: Array.from({ length: shown.months }, (_, i) => (i + 1) * shown.step),
    series: vendors.map(({ id, title, open, centre }) => ({
      label: title,
      centre,
      release: open ? ('open' as const) : ('closed' as const),
      bands: fan === null ? [] : [{ low: values(fan.low, id), high: values(fan.high, id) }],
    })),
  });
  return `${new XMLSerializer().serializeToString(figure)}\n`;
}

/** Pixels of a picture for each unit of the chart: sharp on a slide. */
const sharpness = 2;

/** The same as pixels. */
export async function pngOf(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
