import type { Equilibria } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { described, type Chart } from '../charts/index.js';
import { holdingMapChart } from '../holding-map.js';
import { reversalFigure, reversalMaps, temptationFigure } from './bars.js';
import { bestResponseMap, regionMap } from './maps.js';
import { equilibriaWords } from './words.js';

/** Figures that stand for all markets, and those of one. */
export const figureKinds = ['map', 'all-open', 'responses', 'temptations', 'region', 'reversals', 'reversal'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** A figure of equilibria, of one market or of all (null). */
export interface EquilibriaFigure {
  readonly kind: FigureKind;
  readonly market: string | null;
  /** The name of its file. */
  readonly file: string;
  readonly chart: Chart;
}

/** Where the numbers of figures come from, by market; null for all markets. */
export type Captions = (market: Equilibria | null) => string;

/** All figures of equilibria that there is something to draw for. */
export function equilibriaFigures(markets: readonly Equilibria[], captions: Captions, language: Language): EquilibriaFigure[] {
  const all = captions(null);
  return [
    figureOf('map', null, bestResponseMap(markets, all, language)),
    figureOf('all-open', null, regionMap(markets, all, language)),
    ...markets.flatMap((one) => figuresOfMarket(one, captions(one), language)),
  ];
}

function figuresOfMarket(one: Equilibria, caption: string, language: Language): EquilibriaFigure[] {
  const { scenario, advice, allOpen } = one;
  return [
    figureOf('responses', scenario, responseFigure(one, caption, language)),
    ...(allOpen.length === 0 ? [] : [figureOf('temptations', scenario, temptationFigure(one, caption, language))]),
    ...regionOf(one, caption, language).map((chart) => figureOf('region', scenario, chart)),
    ...(advice.length === 0 ? [] : [figureOf('reversals', scenario, reversalFigure(one, caption, language))]),
    ...reversalMaps(one, caption, language).map((chart, i) => figureOf('reversal', scenario, chart, i + 1)),
  ];
}

function figureOf(kind: FigureKind, market: string | null, chart: Chart, number?: number): EquilibriaFigure {
  const { language } = chart.heading;
  const parts = [kind, market, number, language === 'en' ? 'en' : 'zh', 'svg'];
  return { kind, market, file: parts.filter((part) => part !== null && part !== undefined).join('.'), chart: described(chart) };
}

/** What open gains on closed at every position and in every climate, with rivals as they are. */
export function responseFigure({ scenario, responses }: Equilibria, caption: string, language: Language): Chart {
  const words = equilibriaWords[language];
  const cells = responses.filter(({ rivals }) => rivals === 'as-is');
  return {
    kind: 'bars',
    heading: {
      id: `responses-${scenario}`,
      language,
      title: words.figureTitle(scenario),
      subtitle: words.figureSubtitle,
      description: '',
      caption,
    },
    x: { label: words.figureAxis, unit: 'usd' },
    groups: [],
    rows: cells.map(({ position, climate, vendor, gain: { estimate, low, high } }) => ({
      label: `${words.positions[position]} ${vendor}${language === 'en' ? ', ' : '，'}${words.climates[climate]}`,
      group: 0,
      value: estimate,
      ...(Number.isFinite(low) && { low }),
      ...(Number.isFinite(high) && { high }),
    })),
  };
}

/** How often nobody gains by closing, over the numbers that bound it; none where no number does. */
function regionOf({ scenario, allOpen }: Equilibria, caption: string, language: Language): Chart[] {
  const words = equilibriaWords[language];
  const map = allOpen.find(({ climate }) => climate === 'normal')?.map;
  if (map === null || map === undefined) return [];
  const heading = {
    id: `region-${scenario}`,
    language,
    title: words.regionTitle(scenario),
    subtitle: words.regionSubtitle,
    description: '',
    caption,
  };
  return [holdingMapChart(map, heading, words.regionKey)];
}
