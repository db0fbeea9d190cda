import type { MetricDifference } from '../../experiment/index.js';
import { conditionName } from '../argument-words.js';
import type { Block, Section } from './block.js';
import { figure } from './figure.js';
import type { Telling } from './telling.js';

/** What a scenario says of itself, which changes nothing. */
const spoken = /^(?:name|title|description)(?:\.|$)/;
/** Inputs and outcomes that are told one by one. */
const mostInputs = 20;
const mostRows = 14;
const told = ['survival', 'business_share', 'builder_share', 'consumer_share'];

/** What the scenario changes of the one it is a variant of, in words, and what that moves. */
export function changeSection(telling: Telling): Section[] {
  const { played, words, language, name, caption } = telling;
  const { base } = played;
  if (base === null) return [];
  const differing = base.diff.inputs.differing.filter(({ path }) => !spoken.test(path));
  const items = differing.slice(0, mostInputs).map(({ path, a, b }) => {
    const name = conditionName(path, language);
    const what = name === path ? path : words.change.named(name, path);
    if (b === null) return words.change.removed(what, String(a));
    return a === null ? words.change.added(what, String(b)) : words.change.instead(what, String(b), String(a));
  });
  const more = differing.length - items.length;
  const inputs: Block[] =
    items.length === 0
      ? [{ kind: 'text', text: words.change.none }]
      : [{ kind: 'list', items: [...items, ...(more > 0 ? [words.change.more(more)] : [])] }];
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
            subtitle: words.change.figureUnder,
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
