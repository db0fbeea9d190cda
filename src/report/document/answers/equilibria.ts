import { equilibriaFigures } from '../../equilibria/figures.js';
import { equilibriaFrom } from '../../equilibria/data.js';
import { regionWords } from '../../equilibria/maps.js';
import { reversalWords } from '../../equilibria/bars.js';
import { shownMoves } from '../../equilibria/advice.js';
import { tallyOf } from '../../equilibria/tallies.js';
import { equilibriaWords } from '../../equilibria/words.js';
import { figure } from '../figure.js';
import type { Teller } from './teller.js';

/** A text of a page as plain text. */
const plain = (text: string): string => text.replaceAll('`', '');

/** What pays where vendors choose how open they are, and what to do where all are. */
export const equilibriaTeller: Teller<'equilibria'> = {
  question: ({ data: { markets } }, { words, list }) =>
    words.answers.question.equilibria(list(markets.map(({ scenario }) => scenario))),
  sentences({ data }, { words, language }) {
    const markets = equilibriaFrom(data);
    const { cells, open, shown } = tallyOf(markets, 'gain');
    return [
      words.answers.equilibria.responses(cells, open, shown.open, shown.closed),
      regionWords(markets, language).join(language === 'en' ? ' ' : ''),
      words.answers.equilibria.moves(plain(shownMoves(markets, language))),
      reversalWords(markets, language),
    ];
  },
  section(answer, i, { words, language, caption }) {
    const figures = equilibriaFigures(equilibriaFrom(answer.data), () => caption(answer), language);
    return {
      id: `equilibria-${i}`,
      title: words.answers.equilibria.title,
      blocks: figures.map(({ chart }) =>
        figure({ ...chart, heading: { ...chart.heading, id: `equilibria-${i}-${chart.heading.id}` } }),
      ),
    };
  },
  sure: ({ data: { markets } }, { words }) =>
    markets.map(({ scenario, worlds, chosen_in: chosen }) => words.answers.equilibria.sure(scenario, worlds, chosen)),
  assumed: (_, { language }) => equilibriaWords[language].limits.map(plain),
  matters: ({ data }, { language }) => [reversalWords(equilibriaFrom(data), language)],
  took: ({ data: { markets } }, { words }) => words.made.played(markets.reduce((sum, { runs }) => sum + runs, 0)),
};
