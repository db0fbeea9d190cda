import { criteria, type Criterion, type Outcome } from '../experiment/index.js';
import { money, percent, signless, table } from './numbers.js';
import { has, titleOf, type Subject } from './subject.js';

/** What the same money moves on each of the three criteria (E6), and which of them moves most. */
export function sameMoneyPart(subject: Subject): string {
  const { words, vendors, find, scenario } = subject;
  const n = find(vendors[0]!, 'criterion_technology')?.n;
  if (n === undefined) return '';
  const most = new Map(vendors.map((vendor) => [vendor, movesMost(subject, vendor)]));
  const rows = vendors.map((vendor) => {
    const first = most.get(vendor);
    return [
      titleOf(subject, vendor),
      ...criteria.map((criterion) => moved(subject, vendor, criterion)),
      first === undefined ? words.sameMoney.close : words.sameMoney.names[first],
    ];
  });
  const names = (of: Criterion | undefined): string =>
    vendors
      .filter((vendor) => most.get(vendor) === of)
      .map((vendor) => titleOf(subject, vendor))
      .join(', ');
  const groups = criteria
    .map((criterion) => ({ criterion: words.sameMoney.names[criterion], vendors: names(criterion) }))
    .filter((group) => group.vendors !== '');
  const head = [words.vendor, ...criteria.map((criterion) => words.sameMoney.names[criterion]), words.sameMoney.most];
  return [
    words.sameMoney.title(percent(scenario.criteria.budget.value), has(subject, 'business'), n),
    `  ${words.sameMoney.sentence(groups, names(undefined))}`,
    table(head, rows),
  ].join('\n');
}

/** Change of share in points with the half-width of its 90 % interval, and what was really spent. */
function moved({ find }: Subject, vendor: string, criterion: Criterion): string {
  const { mean, mean_low: low, mean_high: high } = find(vendor, `criterion_${criterion}`)!;
  if (mean === null) return '–';
  const spread = low === null || high === null ? '' : ` ± ${signless(50 * (high - low), 1)}`;
  return `${signless(100 * mean, 1)}${spread}, ${money(find(vendor, `criterion_${criterion}_cost`)!.mean)}`;
}

/** The criterion that raises the share most; undefined where its interval overlaps with another's, or with no change. */
function movesMost({ find }: Subject, vendor: string): Criterion | undefined {
  const low = (row: Outcome): number => row.mean_low ?? row.mean!;
  const high = (row: Outcome): number => row.mean_high ?? row.mean!;
  const rows = criteria
    .map((criterion) => ({ criterion, row: find(vendor, `criterion_${criterion}`)! }))
    .filter(({ row }) => row.mean !== null);
  const clear = rows.find(
    ({ criterion, row }) => low(row) > 0 && rows.every((other) => other.criterion === criterion || low(row) > high(other.row)),
  );
  return clear?.criterion;
}
