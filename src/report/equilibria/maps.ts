import { positions, type Climate, type Equilibria, type Paired, type Stability } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import type { Chart } from '../charts/index.js';
import { boundedOf, intervalOf, signed } from './cells.js';
import { figureWords } from './figure-words.js';
import { byMean } from './tallies.js';
import { equilibriaWords } from './words.js';

type Temptation = Equilibria['allOpen'][number]['temptations'][number];

/** The climates that were studied, in their order. */
const climatesOf = (markets: readonly Equilibria[]): Climate[] => [
  ...new Set(markets.flatMap(({ allOpen }) => allOpen.map(({ climate }) => climate))),
];

/** Which of the sides of the map a gain of open on closed is. */
function sideOf(gain: Paired): number {
  const shown = byMean(gain);
  if (shown !== 'undecided') return shown === 'open' ? 0 : 1;
  return gain.estimate > 0 ? 2 : 3;
}

/** The best response at every position of every market, in every climate; the first market at the top. */
export function bestResponseMap(markets: readonly Equilibria[], caption: string, language: Language): Chart {
  const words = figureWords[language];
  const names = equilibriaWords[language];
  const climates = climatesOf(markets);
  const rows = markets
    .flatMap((one) => positions.map((position) => ({ one, position })))
    .toReversed()
    .map(({ one, position }) => ({
      name: `${one.scenario} · ${names.positions[position]} ${one.seats[position]}`,
      cells: climates.map((climate) =>
        one.responses.find((cell) => cell.rivals === 'as-is' && cell.position === position && cell.climate === climate),
      ),
    }));
  return {
    kind: 'map',
    heading: { id: 'best-responses', language, title: words.map, subtitle: words.mapUnder, description: '', caption },
    x: { label: words.climate, values: climates.map((_, i) => i), names: climates.map((climate) => names.climates[climate]) },
    y: { label: words.market, values: rows.map((_, i) => i), names: rows.map(({ name }) => name) },
    categories: words.sides,
    cells: rows.map(({ cells }) => cells.map((cell) => (cell === undefined ? -1 : sideOf(cell.gain)))),
    notes: rows.map(({ cells }) =>
      cells.map((cell) => (cell === undefined ? '' : `${cell.best}\n${signed(cell.gain.estimate, language)}`)),
    ),
  };
}

const stabilities: readonly Stability[] = ['equilibrium', 'no-equilibrium', 'undecided'];

/** Who is surest to gain by leaving the side of everybody: by the scale of what is gained, for profits of positions differ by orders of magnitude. */
const surestTemptation = (temptations: readonly Temptation[]): Temptation =>
  temptations.reduce((surest, one) => (sureness(one.gain) > sureness(surest.gain) ? one : surest));

/** In which markets and climates all-open is an equilibrium, and how far each is from being one; the first market at the top. */
export function regionMap(markets: readonly Equilibria[], caption: string, language: Language): Chart {
  const words = figureWords[language];
  const names = equilibriaWords[language];
  const climates = climatesOf(markets);
  const rows = markets.toReversed().map(({ scenario, allOpen }) => ({
    scenario,
    cells: climates.map((climate) => allOpen.find((one) => one.climate === climate)),
  }));
  return {
    kind: 'map',
    heading: { id: 'all-open', language, title: words.region, subtitle: words.regionUnder, description: '', caption },
    x: { label: words.climate, values: climates.map((_, i) => i), names: climates.map((climate) => names.climates[climate]) },
    y: { label: words.markets, values: rows.map((_, i) => i), names: rows.map(({ scenario }) => scenario) },
    categories: words.stability,
    cells: rows.map(({ cells }) => cells.map((cell) => (cell === undefined ? -1 : stabilities.indexOf(cell.stability)))),
    notes: rows.map(({ cells }) =>
      cells.map((cell) => {
        if (cell === undefined || cell.temptations.length === 0) return '';
        const { position, way, gain } = surestTemptation(cell.temptations);
        return `${names.positions[position]}${language === 'en' ? ': ' : '：'}${way}\n${gain.estimate > 0 ? '+' : ''}${boundedOf(gain, language)}`;
      }),
    ),
  };
}

/** Whether there is such a region, and which cell is nearest to it where there is none. */
export function regionWords(markets: readonly Equilibria[], language: Language): string[] {
  const words = figureWords[language];
  const cells = markets.flatMap(({ scenario, allOpen }) =>
    allOpen.filter(({ temptations }) => temptations.length > 0).map((cell) => ({ scenario, ...cell })),
  );
  const held = cells.filter(({ stability }) => stability === 'equilibrium').length;
  if (held > 0 || cells.length === 0) return [words.some(held, cells.length)];
  const near = cells
    .map((cell) => ({ ...cell, gain: surestTemptation(cell.temptations).gain }))
    .reduce((best, one) => (sureness(one.gain) < sureness(best.gain) ? one : best));
  return [
    words.none(cells.length),
    words.nearest(
      near.scenario,
      equilibriaWords[language].climates[near.climate],
      signed(near.gain.estimate, language),
      intervalOf(near.gain, language),
    ),
  ];
}

/** How far a gain is above zero, in half widths of its interval; an interval without an end tells nothing either way. */
const sureness = ({ estimate, low, high }: Paired): number => (Number.isFinite(high - low) ? (2 * estimate) / (high - low) : 0);
