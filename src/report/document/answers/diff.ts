import type { MetricDifference } from '../../../experiment/index.js';
import { countSentence, diffWords, luckSentences, onlySentences, settingRows } from '../../diff-words.js';
import { clauses } from '../../lists.js';
import { movedAmount, signless } from '../../numbers.js';
import type { Block } from '../block.js';
import { inputName, inputSentences, inputsThatDiffer } from '../differing.js';
import { figure } from '../figure.js';
import type { AnswerOf } from '../materials.js';
import type { Teller } from './teller.js';
import type { AnswerTelling } from './telling.js';
import { chartUnit } from './unit.js';

type DiffAnswer = AnswerOf<'diff'>;

/** Differences that are drawn of each unit, told in a table, and told in sentences. */
const mostDrawn = 12;
const mostRows = 60;
const told = 2;

/** Units that share a figure. */
const parts = ['share', 'usd', 'plain'] as const;

/** What moved between two result sets, and what differs in how they were made. */
export const diffTeller: Teller<'diff'> = {
  question: ({ data: { a, b } }, { words }) =>
    words.answers.question.diff(words.answers.diff.side('A', nameOf(a)), words.answers.diff.side('B', nameOf(b))),
  sentences: (answer, telling) => [
    ...differs(answer, telling),
    ...moved(answer)
      .slice(0, told)
      .map((one) => moveSentence(one, telling)),
    ...(moved(answer).length === 0 ? [diffWords[telling.language].nothing] : []),
    countSentence(answer.data, telling.language),
  ],
  section(answer, i, telling) {
    const { data } = answer;
    const { language } = telling;
    const settings = settingRows(data, language);
    return {
      id: `diff-${i}`,
      title: telling.words.answers.diff.title,
      blocks: [
        ...(settings.length === 0
          ? []
          : [{ kind: 'table' as const, head: [diffWords[language].setting, 'A', 'B'], rows: settings }]),
        ...inputs(answer, telling),
        ...parts.flatMap((unit, p) => movedFigure(answer, unit, p, i, telling)),
        ...movedTable(answer, telling),
        ...onlySentences(data, language).map((text): Block => ({ kind: 'text', text })),
      ],
    };
  },
  sure: ({ data }, { language }) => luckSentences(data, language),
  assumed: ({ data: { inputs: known } }, { words, language }) => [
    words.answers.diff.assumed,
    ...(known.compared === 'all' ? [] : [diffWords[language].overridesOnly].filter(() => known.compared === 'overrides')),
    ...(known.compared === 'none' ? [diffWords[language].compared.none] : []),
  ],
  matters(answer, { words, language }) {
    const differing = inputsThatDiffer(answer.data.inputs.differing);
    const [only] = differing;
    if (only === undefined) return [words.answers.diff.same];
    return [
      differing.length === 1
        ? words.answers.diff.single(inputName(only.path, words.change, language))
        : words.answers.diff.several(differing.length),
    ];
  },
  took: ({ data: { a, b } }, { words, language }) =>
    clauses(
      [a, b].map(({ scenario, seed, replicates, engine }, side) =>
        words.answers.diff.took('AB'[side]!, scenario ?? '–', String(seed ?? '–'), replicates, engine ?? '–'),
      ),
      language,
    ),
};

/** A result set as a question calls it. */
const nameOf = ({ scenario, key }: DiffAnswer['data']['a']): string =>
  [scenario, key?.slice(0, 12)].filter((part) => part !== null && part !== undefined).join(' ');

/** What differs between the two: the first input in words, or how they were made. */
function differs({ data }: DiffAnswer, { words, language }: AnswerTelling): string[] {
  const differing = inputsThatDiffer(data.inputs.differing);
  const said = { ...words.change, ...words.answers.diff };
  const [first] = inputSentences(differing, said, language);
  if (first !== undefined) return [words.answers.diff.differs(first, differing.length - 1)];
  const rows = settingRows(data, language);
  if (rows.length === 0) return [diffWords[language].compared[data.inputs.compared]];
  return [
    words.answers.diff.madeAnew(rows.map(([name, a, b]) => `${name!} ${a!} → ${b!}`).join(language === 'en' ? ', ' : '，')),
  ];
}

/** What moved beyond luck: shares first, then the rest, each by size. */
function moved({ data: { differences } }: DiffAnswer): MetricDifference[] {
  const rank = ({ unit }: MetricDifference): number => parts.indexOf(chartUnit(unit) as (typeof parts)[number]);
  const size = ({ estimate }: MetricDifference): number => Math.abs(estimate ?? 0);
  return differences
    .filter(({ verdict, estimate }) => verdict === 'moved' && estimate !== null)
    .toSorted((a, b) => rank(a) - rank(b) || size(b) - size(a));
}

function moveSentence({ vendor, metric, unit, estimate, low, high }: MetricDifference, telling: AnswerTelling): string {
  const { words, outcome, language } = telling;
  const what = outcome({ vendor, metric, month: null });
  const shown = (value: number | null): string =>
    unit === 'fraction' && value !== null ? signless(100 * value, 1) : movedAmount(value, unit, language);
  const [by, from, to] = [
    unit === 'fraction' ? words.answers.diff.points(shown(estimate)) : shown(estimate),
    shown(low),
    shown(high),
  ];
  return low === null || high === null || low === high
    ? words.answers.diff.exactly(what, by)
    : words.answers.diff.moves(what, by, from, to);
}

/** Inputs that differ, one by one in words; that none does, where none does. */
function inputs({ data }: DiffAnswer, { words, language }: AnswerTelling): Block[] {
  const differing = inputsThatDiffer(data.inputs.differing);
  if (differing.length === 0) return [{ kind: 'text', text: diffWords[language].compared[data.inputs.compared] }];
  return [
    { kind: 'text', text: words.answers.diff.inputs(differing.length) },
    { kind: 'list', items: inputSentences(differing, { ...words.change, ...words.answers.diff }, language) },
  ];
}

/** What moved, of one unit. */
function movedFigure(answer: DiffAnswer, unit: (typeof parts)[number], p: number, i: number, telling: AnswerTelling): Block[] {
  const { words, language, outcome, caption } = telling;
  const say = words.answers.diff;
  const rows = moved(answer).filter((one) => chartUnit(one.unit) === unit);
  if (rows.length === 0) return [];
  return [
    figure({
      kind: 'differences',
      heading: {
        id: `diff-${i}-${p}`,
        language,
        title: say.figure(say.parts[p]!),
        subtitle: say.under(`${(100 * answer.data.level).toFixed(0)} %`),
        description: '',
        caption: caption(answer),
      },
      x: { label: say.axis, unit },
      sides: [say.sides[0]!, say.sides[1]!],
      rows: rows.slice(0, mostDrawn).map(({ vendor, metric, estimate, low, high }) => ({
        label: outcome({ vendor, metric, month: null }),
        estimate: estimate!,
        low,
        high,
      })),
    }),
  ];
}

/** What moved, from what to what. */
function movedTable(answer: DiffAnswer, { words, language, outcome }: AnswerTelling): Block[] {
  const rows = moved(answer)
    .slice(0, mostRows)
    .map(({ vendor, metric, unit, a, b, estimate, low, high }) => [
      outcome({ vendor, metric, month: null }),
      ...[a.mean, b.mean, estimate, low, high].map((value) => movedAmount(value, unit, language)),
    ]);
  const [, metric, ...columns] = diffWords[language].head;
  return rows.length === 0
    ? [{ kind: 'text', text: diffWords[language].nothing }]
    : [{ kind: 'table', title: words.answers.diff.table, head: [metric!, ...columns.slice(0, -1)], rows }];
}
