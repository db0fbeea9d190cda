import { criteria, type Criterion, type Outcome } from '../experiment/index.js';
import { enumerated } from './lists.js';
import { money, percent, signless, table } from './numbers.js';
import { has, titleOf, type Subject } from './subject.js';

/** What the same money moves on each of the three criteria (E6), and which of them moves most. */
export function sameMoneyPart(subject: Subject): string {
  const { words, vendors, find, scenario, language } = subject;
  const n = find(vendors[0]!, 'criterion_technology')?.n;
  if (n === undefined) return '';
  const most = new Map(vendors.map((vendor) => [vendor, movesMost(subject, vendor)]));
  const rows = vendors.map((vendor) => [
    titleOf(subject, vendor),
    ...criteria.map((criterion) => moved(subject, vendor, criterion)),
    money(find(vendor, 'criterion_technology_cost')!.mean, language),
    words.sameMoney.verdicts[most.get(vendor)!],
  ]);
  const names = (of: Verdict): string =>
    enumerated(
      vendors.filter((vendor) => most.get(vendor) === of).map((vendor) => titleOf(subject, vendor)),
      language,
    );
  const groups = criteria
    .map((criterion) => ({ criterion: words.sameMoney.verdicts[criterion], vendors: names(criterion) }))
    .filter((group) => group.vendors !== '');
  const head = [
    words.vendor,
    ...criteria.map((criterion) => words.sameMoney.verdicts[criterion]),
    words.sameMoney.cost,
    words.sameMoney.most,
  ];
  return [
    words.sameMoney.title(percent(scenario.criteria.budget.value), has(subject, 'business'), n),
    `  ${words.sameMoney.sentence(groups, names('close'), names('unequal'))}`,
    table(head, rows),
  ].join('\n');
}

/** Change of share in points with the half-width of its 90 % interval. */
function moved({ find }: Subject, vendor: string, criterion: Criterion): string {
  const { mean, mean_low: low, mean_high: high } = find(vendor, `criterion_${criterion}`)!;
  if (mean === null) return '–';
  const spread = low === null || high === null ? '' : ` ± ${signless(50 * (high - low), 1)}`;
  return `${signless(100 * mean, 1)}${spread}`;
}

/** Why no criterion is named: nothing stands out, or what does had more money spent on it. */
type Open = 'close' | 'unequal';
type Verdict = Criterion | Open;

/** How many times the money of any other criterion the best one may have cost: an exit ends what is granted. */
const fair = 1.1;

/**
 * The criterion that raises the share most. `close` where its interval overlaps with another's or with no change, `unequal`
 * where it cost more than another by more than a tenth.
 */
function movesMost({ find }: Subject, vendor: string): Verdict {
  const low = (row: Outcome): number => row.mean_low ?? row.mean!;
  const high = (row: Outcome): number => row.mean_high ?? row.mean!;
  const rows = criteria
    .map((criterion) => ({
      criterion,
      row: find(vendor, `criterion_${criterion}`)!,
      cost: find(vendor, `criterion_${criterion}_cost`)!.mean ?? 0,
    }))
    .filter(({ row }) => row.mean !== null);
  const clear = rows.find(
    ({ criterion, row }) => low(row) > 0 && rows.every((other) => other.criterion === criterion || low(row) > high(other.row)),
  );
  if (clear === undefined) return 'close';
  return rows.every(({ criterion, cost }) => criterion === clear.criterion || clear.cost <= fair * cost)
    ? clear.criterion
    : 'unequal';
}
