import type { OutputIndex } from '../../experiment/sensitivity/index.js';
import { conditionName } from '../argument-words.js';
import type { Section } from './block.js';
import { figure } from './figure.js';
import type { AnyAnswer } from './materials.js';
import type { AnswerTelling } from './answer-telling.js';

type SensitivityAnswer = Extract<AnyAnswer, { kind: 'sensitivity' }>;

/** Indices by which inputs are ranked, and how many inputs and outputs are drawn. */
const ranking = ['ST', 'mu_star', 'delta', 'S1'] as const;
const mostInputs = 12;
const mostOutputs = 6;

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
export function sensitivitySection(answer: SensitivityAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language } = telling;
  const { method, points, inputs, converged } = answer.data;
  const figures = ranked(answer)
    .filter(({ rows }) => rows.length > 0)
    .map(({ output, index, rows }, o) =>
      figure({
        kind: 'bars',
        heading: {
          id: `sensitivity-${i}-${o}`,
          language,
          title: words.sensitivity.figure(output),
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
  const text = converged.enough ? words.sensitivity.enough : words.sensitivity.notYet;
  return { id: `sensitivity-${i}`, title: words.sensitivity.title, blocks: [...figures, { kind: 'text', text }] };
}

/** Which input matters most, in a sentence; nothing where there is none. */
export function sensitivitySentence(answer: SensitivityAnswer, { words, language }: AnswerTelling): string[] {
  const [first] = ranked(answer);
  const row = first?.rows[0];
  return row === undefined ? [] : [words.sensitivity.most(conditionName(row.input, language), first!.output)];
}
