import { traced, type Explanation } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { metricUnits } from '../simulation/index.js';
import { explanationWords, flipWords, valuesOf } from './explanation-words.js';
import { compactIn, table } from './numbers.js';
import { subject } from './subjects.js';

/** What is explained. */
export interface Explained {
  readonly metric: string;
  readonly vendor: string;
  readonly month: number | null;
  /** Names of the two variants that are compared; null where the scenario is as it is. */
  readonly between: readonly [string, string] | null;
}

/** Months of the trace that are told on a terminal. */
const everyMonths = 6;

/** Why an outcome is as it is: words first, then the parts, the trace and what would flip it. */
export function outcomeExplanation(
  explanation: Explanation,
  { metric, vendor, month, between }: Explained,
  language: Language,
): string {
  const say = explanationWords[language];
  const value = valuesOf(metric, language);
  const what = subject(`vendors.${vendor}.${metric}`, null, language);
  const at = month === null ? '' : say.at(month);
  const name = (group: string): string => say.groups[group] ?? group;
  const { contributions, flip, winner, exact, rest, trace } = explanation;
  const [first] = contributions;
  const lines = [
    between === null ? say.is(what, value(explanation.value), at) : say.differs(what, value(explanation.value), at, ...between),
    ...(first === undefined ? [] : [say.most(name(first.name), value(first.value))]),
    ...(between === null ? [say.winner(winner)] : []),
  ];
  lines.push(flipWords(flip, between !== null, (vendor) => vendor, language));
  const parts = contributions.map((one) => [
    name(one.name),
    value(one.value),
    ...(exact ? [] : [value(one.low), value(one.high)]),
  ]);
  lines.push('', say.parts(exact), table(say.head.slice(0, exact ? 2 : 4), [...parts, [say.rest, value(rest)]]));
  const told = trace.filter((row) => row.month % everyMonths === 0 || row.month === 1 || row.month === trace.length);
  const rows = told.map((row) => [
    String(row.month),
    ...traced.map((one) =>
      row.values[one] === null
        ? '–'
        : metricUnits[one] === 'fraction'
          ? valuesOf(one, language)(row.values[one]!)
          : compactIn(row.values[one]!, metricUnits[one], language),
    ),
  ]);
  const heads = traced.map((one) => subject(`vendors.x.${one}`, null, language).replace(/^x('s | 的 ?)/, ''));
  lines.push('', say.trace, table([say.month, ...heads], rows), '');
  return lines.join('\n');
}
