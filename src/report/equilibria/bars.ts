import { positions, type Equilibria, type LeverGain } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { wilsonInterval } from '../../numerics/index.js';
import type { Chart } from '../charts/index.js';
import { holdingMapChart } from '../holding-map.js';
import { beside, under } from '../lists.js';
import { bestMoves, isReversed, moveWords } from './advice.js';
import { figureWords } from './figure-words.js';
import { equilibriaWords } from './words.js';

/** A chance of 95 % that all intervals of a figure hold at once, as that of each. */
const each = (intervals: number): number => 1 - 0.05 / intervals;

/** How far every position is from staying open, in every climate. */
export function temptationFigure({ scenario, allOpen }: Equilibria, caption: string, language: Language): Chart {
  const words = figureWords[language];
  const names = equilibriaWords[language];
  return {
    kind: 'bars',
    heading: {
      id: `temptations-${scenario}`,
      language,
      title: words.temptations(scenario),
      subtitle: words.temptationsUnder,
      description: '',
      caption,
    },
    x: { label: words.temptationsAxis, unit: 'usd' },
    groups: [],
    rows: allOpen.flatMap(({ climate, temptations }) =>
      temptations.map(({ position, way, gain: { estimate, low, high } }) => ({
        label: under(beside(names.climates[climate], names.positions[position], language), way, language),
        group: 0,
        value: estimate,
        ...(Number.isFinite(low) && { low }),
        ...(Number.isFinite(high) && { high }),
      })),
    ),
  };
}

/** The best amount of every lever at every position, own moves alone. */
const movesIn = ({ advice }: Equilibria): LeverGain[] =>
  positions.flatMap((position) => bestMoves(advice.filter((one) => one.position === position && one.own)));

const decided = ({ gain: { wins, losses } }: LeverGain): number => wins + losses;

/** A move with its lever, in words. */
const moveName = (one: LeverGain, language: Language): string => {
  const names = equilibriaWords[language];
  return under(names.levers[one.lever], moveWords(one, language).replaceAll('`', ''), language);
};

/** In which part of the worlds each move gains: how few, or how many, reverse it. */
export function reversalFigure(market: Equilibria, caption: string, language: Language): Chart {
  const words = figureWords[language];
  const names = equilibriaWords[language];
  const moves = movesIn(market).filter((one) => decided(one) > 0);
  return {
    kind: 'bars',
    heading: {
      id: `reversals-${market.scenario}`,
      language,
      title: words.reversals(market.scenario),
      subtitle: words.reversalsUnder(market.worlds),
      description: '',
      caption,
    },
    x: { label: words.reversalsAxis, unit: 'share', domain: [0, 1] },
    groups: [],
    rows: moves.map((one) => ({
      label: `${names.positions[one.position]}${language === 'en' ? ', ' : '，'}${moveName(one, language)}`,
      group: 0,
      value: one.gain.wins / decided(one),
      ...wilsonInterval(one.gain.wins, decided(one), each(moves.length)),
    })),
  };
}

/** For every move that a condition reverses, how often it gains over that condition. */
export function reversalMaps(market: Equilibria, caption: string, language: Language): Chart[] {
  const words = figureWords[language];
  const names = equilibriaWords[language];
  return movesIn(market)
    .filter((one) => isReversed(one) && one.map !== null)
    .map((one) =>
      holdingMapChart(
        one.map!,
        {
          id: `reversal-${market.scenario}-${one.position}-${one.lever}`,
          language,
          title: words.reversal(market.scenario, names.positions[one.position], moveName(one, language)),
          description: '',
          caption,
        },
        words.reversalKey,
      ),
    );
}

/** For how many moves of all markets a reversing condition was found; where for none, which move is nearest to turning. */
export function reversalWords(markets: readonly Equilibria[], language: Language): string {
  const words = figureWords[language];
  const names = equilibriaWords[language];
  const moves = markets.flatMap((one) =>
    movesIn(one)
      .filter((move) => decided(move) > 0)
      .map((move) => ({ scenario: one.scenario, move })),
  );
  if (moves.length === 0) return words.noMoves;
  const found = moves.filter(({ move }) => isReversed(move)).length;
  if (found > 0) return words.found(found, moves.length);
  const fromHalf = ({ move }: (typeof moves)[number]): number => Math.abs(move.gain.wins / decided(move) - 0.5);
  const near = moves.reduce((best, one) => (fromHalf(one) < fromHalf(best) ? one : best));
  const { move } = near;
  return words.notFound(
    moves.length,
    `${near.scenario}${language === 'en' ? ', ' : '，'}${names.positions[move.position]}${language === 'en' ? ', ' : '，'}${moveName(move, language)}`,
    `${move.gain.wins}/${decided(move)}`,
  );
}
