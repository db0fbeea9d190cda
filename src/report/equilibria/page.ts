import { positions, type Equilibria, type Paired } from '../../argument/index.js';
import type { Language } from '../../documents/index.js';
import { under } from '../lists.js';
import { markdownTable } from '../markdown-table.js';
import { compact } from '../numbers.js';
import { borderSentence } from '../argument.js';
import { adviceLines } from './advice.js';
import { reversalWords } from './bars.js';
import { amountOf, boundedOf, intervalOf, inWorlds, percentOf } from './cells.js';
import type { EquilibriaFigure, FigureKind } from './figures.js';
import { regionWords } from './maps.js';
import { shortLines } from './short.js';
import { byMean, byWorlds } from './tallies.js';
import { equilibriaWords, type EquilibriaWords } from './words.js';

/** How the answer was had: whoever gives the same command has the same numbers. */
export interface EquilibriaAsked {
  readonly seed: number;
  readonly engine: string;
  /** The command that wrote the page. */
  readonly command: string;
  /** Figures and the folder that they stand in, from the page; null for none. */
  readonly figures: { readonly folder: string; readonly all: readonly EquilibriaFigure[] } | null;
}

/** Everything found, as a page: in short, the map, all-open, where it rests, advice, and what is not decided. */
export function equilibriaPage(markets: readonly Equilibria[], asked: EquilibriaAsked, language: Language): string {
  const words = equilibriaWords[language];
  const [first] = markets;
  const runs = markets.reduce((sum, one) => sum + one.runs, 0);
  const lines = [
    words.title,
    '',
    words.other,
    '',
    words.intro(asked.engine, asked.seed, asked.command),
    '',
    ...(first === undefined
      ? []
      : [
          words.how(
            first.worlds,
            first.chosenIn,
            compact(runs, language),
            words.premises[first.premises],
            words.closed[first.play],
          ),
        ]),
    '',
    ...shortLines(markets, language),
    '',
    words.tableOfSeats,
    '',
    words.seatsIntro,
    '',
    ...markdownTable(
      words.seatsHead,
      markets.map(({ scenario, seats }) => [scenario, ...positions.map((position) => seats[position])]),
    ),
    '',
    words.map,
    '',
    words.mapIntro,
    '',
    ...images(asked, 'map'),
    ...markets.flatMap((one) => mapLines(one, asked, language)),
    '',
    words.allOpen,
    '',
    words.allOpenIntro,
    '',
    regionWords(markets, language).join(language === 'en' ? ' ' : ''),
    '',
    ...images(asked, 'all-open'),
    ...markets.flatMap((one) => allOpenLines(one, asked, language)),
    '',
    words.contrast,
    '',
    words.contrastIntro,
    '',
    ...contrastLines(markets, words, language),
    '',
    words.rest,
    '',
    words.restIntro,
    '',
    ...restLines(markets, words, language),
    '',
    words.advice,
    '',
    words.adviceIntro,
    '',
    reversalWords(markets, language),
    ...markets.flatMap((one) => [
      '',
      `### ${one.scenario}`,
      '',
      ...images(asked, 'reversals', one.scenario),
      ...images(asked, 'reversal', one.scenario),
      ...adviceLines(one, language),
    ]),
    '',
    words.open,
    '',
    ...words.limits.map((limit) => `* ${limit}`),
    '',
    words.disclaimer,
    '',
  ];
  return lines.join('\n');
}

/** The figures of a kind, of a market or of all, a paragraph for each. */
const images = ({ figures }: EquilibriaAsked, kind: FigureKind, market: string | null = null): string[] =>
  (figures?.all ?? [])
    .filter((one) => one.kind === kind && one.market === market)
    .flatMap(({ file, chart: { heading } }) => [`![${heading.title}](${figures!.folder}/${file})`, '', heading.description, '']);

function mapLines({ scenario, responses }: Equilibria, asked: EquilibriaAsked, language: Language): string[] {
  const words = equilibriaWords[language];
  const rows = responses.map(({ rivals, climate, position, best, open, closed, gain, plain, onPlain }) => [
    words.rivals[rivals],
    words.climates[climate],
    words.positions[position],
    best,
    `${open} − ${closed}`,
    ...judged(gain, words, language),
    plain,
    ...judged(onPlain, words, language),
  ]);
  return ['', `### ${scenario}`, '', ...images(asked, 'responses', scenario), ...markdownTable(words.mapHead, rows)];
}

/** A gain with its interval, in how many worlds, and what is shown: by the mean, and by worlds. */
const judged = (gain: Paired, words: EquilibriaWords, language: Language): string[] => [
  boundedOf(gain, language),
  inWorlds(gain),
  `${words.shown[byMean(gain)]} / ${words.shown[byWorlds(gain)]}`,
];

function allOpenLines({ scenario, allOpen }: Equilibria, asked: EquilibriaAsked, language: Language): string[] {
  const words = equilibriaWords[language];
  const rows = allOpen.flatMap(({ climate, temptations }) =>
    temptations.map(({ position, way, gain, closed, closedGain }) => [
      scenario,
      words.climates[climate],
      words.positions[position],
      way,
      amountOf(gain.estimate, language),
      intervalOf(gain, language),
      closed,
      amountOf(closedGain.estimate, language),
      intervalOf(closedGain, language),
    ]),
  );
  const said = allOpen.flatMap(({ climate, stability, againstClosed, holds, border }) => {
    const line = words.allOpenLine(
      words.climates[climate],
      words.stability[stability],
      words.stability[againstClosed],
      percentOf(holds),
    );
    const region = border === null ? words.noRegion : borderSentence(border, language);
    const told = under(words.region, region === '' ? words.noRegion : region, language);
    return [`${line}${language === 'en' ? ' ' : ''}${told}`];
  });
  return [
    '',
    `### ${scenario}`,
    '',
    ...said,
    '',
    ...images(asked, 'temptations', scenario),
    ...images(asked, 'region', scenario),
    ...markdownTable(words.allOpenHead, rows),
  ];
}

function contrastLines(markets: readonly Equilibria[], words: EquilibriaWords, language: Language): string[] {
  const rows = markets.flatMap(({ scenario, contrasts, seats }) =>
    contrasts
      .filter(({ climate }) => climate === 'normal')
      .map(({ climate, outcome, position, open, closed, difference }) => [
        scenario,
        words.climates[climate],
        position === null
          ? words.sides[outcome]
          : under(`${words.positions[position]} ${seats[position]}`, words.sides[outcome], language),
        amountOf(open, language),
        amountOf(closed, language),
        amountOf(difference.estimate, language),
        intervalOf(difference, language),
        inWorlds(difference),
      ]),
  );
  return markdownTable(words.contrastHead, rows);
}

function restLines(markets: readonly Equilibria[], words: EquilibriaWords, language: Language): string[] {
  const rows = markets.flatMap(({ scenario, restPoints }) =>
    restPoints.map(({ from, ways, turns, atRest, regrets }) => {
      const most = regrets.reduce((largest, one) => (one.gain.estimate > largest.gain.estimate ? one : largest));
      return [
        scenario,
        words.rivals[from],
        ...positions.map((position) => ways[position]),
        String(turns.length),
        atRest ? words.yes : words.no,
        under(`${words.positions[most.position]} → ${most.to}`, boundedOf(most.gain, language), language),
      ];
    }),
  );
  return markdownTable(words.restHead, rows);
}
