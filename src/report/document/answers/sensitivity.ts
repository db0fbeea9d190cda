import type { OutputIndex } from '../../../experiment/sensitivity/index.js';
import { conditionName, numberName } from '../../argument-words.js';
import type { Section } from '../block.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';

type SensitivityAnswer = AnswerOf<'sensitivity'>;

/** Indices by which inputs are ranked, and how many inputs and outputs are drawn. */
const ranking = ['ST', 'mu_star', 'delta', 'S1'] as const;
const mostInputs = 12;
const mostOutputs = 6;
/** Outputs that are told in sentences. */
const told = 2;

/** Which inputs move the outputs. */
export const sensitivityTeller: Teller<'sensitivity'> = {
  question: ({ data: { indices } }, { words, list, output: named }) =>
    words.answers.question.sensitivity(list([...new Set(indices.map(({ output }) => named(output)))].slice(0, mostOutputs))),
  sentences: (answer, telling) => [...mostInfluential(answer, telling), settled(answer, telling)],
  section: sensitivitySection,
  sure: (answer, telling) => [settled(answer, telling)],
  assumed: ({ data: { inputs } }, { words }) => [words.answers.overRanges(inputs)],
  matters: mostInfluential,
  took: ({ data: { points } }, { words }) => words.answers.sweep.took(points),
};

const settled = ({ data: { converged } }: SensitivityAnswer, { words }: AnswerTelling): string =>
  converged.enough ? words.sensitivity.enough : words.sensitivity.notYet;

/** The ranked inputs of each output, the most influential first. */
function ranked({
  data,
}: SensitivityAnswer): { readonly output: string; readonly index: string; readonly rows: readonly OutputIndex[] }[] {
  const index = ranking.find((name) => data.indices.some((row) => row.index === name)) ?? 'ST';
  const outputs = [...new Set(data.indices.map(({ output }) => output))].slice(0, mostOutputs);
  return outputs.map((output) => ({
    output,
    index,
    rows: data.indices
      .filter((row) => row.output === output && row.index === index && row.estimate !== null)
      .sort((a, b) => Math.abs(b.estimate!) - Math.abs(a.estimate!)),
  }));
}

/** Inputs by influence: bars with intervals for each output. */
function sensitivitySection(answer: SensitivityAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language } = telling;
  const { method, points, inputs } = answer.data;
  const figures = ranked(answer)
    .filter(({ rows }) => rows.length > 0)
    .map(({ output, index, rows }, o) =>
      figure({
        kind: 'bars',
        heading: {
          id: `sensitivity-${i}-${o}`,
          language,
          title: words.sensitivity.figure(telling.output(output)),
          subtitle: words.sensitivity.under(method, points, inputs),
          description: '',
          caption: telling.caption(answer),
        },
        x: { label: words.sensitivity.names[index] ?? index },
        groups: [index],
        rows: rows.slice(0, mostInputs).map(({ input, estimate, low, high }) => ({
          label: conditionName(input, language),
          group: 0,
          value: estimate!,
          ...(low !== null && { low }),
          ...(high !== null && { high }),
        })),
      }),
    );
  return { id: `sensitivity-${i}`, title: words.sensitivity.title, blocks: figures };
}

/** Which input matters most for the first outputs, a sentence for each. */
function mostInfluential(answer: SensitivityAnswer, { words, language, output: named }: AnswerTelling): string[] {
  return ranked(answer)
    .flatMap(({ output, rows: [row] }) =>
      row === undefined ? [] : [words.sensitivity.most(numberName(row.input, language), named(output))],
    )
    .slice(0, told);
}
