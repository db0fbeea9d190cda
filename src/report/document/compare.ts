import type { PairComparison } from '../../experiment/index.js';
import type { Chart, Unit } from '../charts/index.js';
import { outcomeName } from '../subjects.js';
import type { Section } from './block.js';
import { figure } from './figure.js';
import type { AnyAnswer } from './materials.js';
import type { AnswerTelling } from './answer-telling.js';

type CompareAnswer = Extract<AnyAnswer, { kind: 'compare' }>;

const unitOf = (unit: string): Unit => (unit === 'fraction' ? 'share' : unit.startsWith('USD') ? 'usd' : 'plain');

/** What a pair is about. */
function metricOf({ metric, vendor, month }: PairComparison, { words, language, name }: AnswerTelling): string {
  const what = words.metrics[metric] ?? outcomeName(metric, language);
  return `${words.of(vendor === null ? words.market : name(vendor), what)}${month === null ? '' : ` @${month}`}`;
}

/** Variants pair by pair: a figure for each metric. */
export function compareSection(answer: CompareAnswer, i: number, telling: AnswerTelling): Section {
  const { words, language } = telling;
  const { pairs, replicates, precise } = answer.data;
  const metrics = [...new Set(pairs.map((pair) => metricOf(pair, telling)))];
  const figures = metrics.map((metric, g): Chart => {
    const rows = pairs.filter((pair) => metricOf(pair, telling) === metric);
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
      x: { label: words.compare.axis, unit: unitOf(rows[0]!.unit) },
      sides: [words.compare.sides[0]!, words.compare.sides[1]!],
      rows: known.map(({ a, b, estimate, low, high }) => ({ label: `${a} − ${b}`, estimate: estimate!, low, high })),
    };
  });
  const text = precise ? words.compare.precise(replicates) : words.compare.ended(replicates);
  return { id: `compare-${i}`, title: words.compare.title, blocks: [...figures.map(figure), { kind: 'text', text }] };
}

/** The clearest difference in a sentence. */
export function compareSentence({ data }: CompareAnswer, telling: AnswerTelling): string {
  const { words } = telling;
  const clear = data.pairs.find(({ verdict }) => verdict !== 'too close to call');
  if (clear === undefined) return words.compare.close;
  const [more, less] = (clear.estimate ?? 0) > 0 ? [clear.a, clear.b] : [clear.b, clear.a];
  return words.compare.verdict(more, less, metricOf(clear, telling));
}
