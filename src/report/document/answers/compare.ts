import type { Chart } from '../../charts/index.js';
import type { Section } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type CompareAnswer = AnswerOf<'compare'>;

/** Differences that are told in sentences. */
const told = 2;

/** Variants of a scenario against one another. */
export const compareTeller: Teller<'compare'> = {
  question({ data: { pairs } }, { words, list, outcome }) {
    const variants = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    return words.answers.question.compare(list(variants), list([...new Set(pairs.map(outcome))]));
  },
  sentences: (answer, telling) => [...compareSentences(answer, telling), enough(answer, telling)],
  section: compareSection,
  sure: (answer, telling) => [enough(answer, telling), telling.words.compare.under],
  assumed: (_, { words }) => [words.answers.sameLuck],
  matters: () => [],
  took: ({ data }, { words }) => words.made.played(data.replicates),
};

const enough = ({ data: { precise, replicates } }: CompareAnswer, { words }: AnswerTelling): string =>
  precise ? words.compare.precise(replicates) : words.compare.ended(replicates);

/** Variants pair by pair: a figure for each metric. */
function compareSection(answer: CompareAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language } = telling;
  const { pairs } = answer.data;
  const metrics = [...new Set(pairs.map(telling.outcome))];
  const figures = metrics.map((metric, g): Chart => {
    const rows = pairs.filter((pair) => telling.outcome(pair) === metric);
    const known = rows.filter(({ estimate }) => estimate !== null);
    return {
      kind: 'differences',
      heading: {
        id: `compare-${i}-${g}`,
        language,
        title: words.compare.figure(metric),
        subtitle: words.compare.under,
        description: '',
        caption: telling.caption(answer),
      },
      x: { label: words.compare.axis, unit: chartUnit(rows[0]!.unit) },
      sides: [words.compare.sides[0]!, words.compare.sides[1]!],
      rows: known.map(({ a, b, estimate, low, high }) => ({ label: `${a} − ${b}`, estimate: estimate!, low, high })),
    };
  });
  return { id: `compare-${i}`, title: words.compare.title, blocks: figures.map(figure) };
}

/** The clearest differences, a sentence for each, or that there is none. */
function compareSentences({ data }: CompareAnswer, { words, outcome }: AnswerTelling): string[] {
  const clear = data.pairs.filter(({ verdict }) => verdict !== 'too close to call').slice(0, told);
  if (clear.length === 0) return [words.compare.close];
  return clear.map((pair) => {
    const [more, less] = (pair.estimate ?? 0) > 0 ? [pair.a, pair.b] : [pair.b, pair.a];
    return words.compare.verdict(more, less, outcome(pair));
  });
}
