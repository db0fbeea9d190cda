import type { MetricDifference } from '../../experiment/index.js';
import type { Block, Section } from './block.js';
import { inputSentences, inputsThatDiffer } from './differing.js';
import { figure } from './figure.js';
import type { Telling } from './telling.js';

/** Outcomes that are told one by one. */
const mostRows = 14;
const told = ['survival', 'business_share', 'builder_share', 'consumer_share'];

/** What the scenario changes of the one it is a variant of, in words, and what that moves. */
export function changeSection(telling: Telling): Section[] {
  const { played, words, language, name, caption } = telling;
  const { base } = played;
  if (base === null) return [];
  const items = inputSentences(inputsThatDiffer(base.diff.inputs.differing), words.change, language);
  const inputs: Block[] = items.length === 0 ? [{ kind: 'text', text: words.change.none }] : [{ kind: 'list', items }];
  const size = ({ estimate }: MetricDifference): number => Math.abs(estimate ?? 0);
  const rows = base.diff.differences
    .filter(({ metric, verdict, estimate }) => told.includes(metric) && verdict === 'moved' && estimate !== null)
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostRows);
  const moved: Block =
    rows.length === 0
      ? { kind: 'text', text: words.change.nothing }
      : figure({
          kind: 'differences',
          heading: {
            id: 'change',
            language,
            title: words.change.figure,
            subtitle: words.change.figureUnder(base.diff.paired),
            description: '',
            caption,
          },
          x: { label: words.change.axis, unit: 'share' },
          sides: [words.change.sides[0]!, words.change.sides[1]!],
          rows: rows.map(({ vendor, metric, estimate, low, high }) => ({
            label: words.of(vendor === null ? words.market : name(vendor), words.metrics[metric] ?? metric),
            estimate: estimate!,
            low,
            high,
          })),
        });
  return [{ id: 'change', title: words.change.title(base.name), blocks: [...inputs, moved] }];
}
