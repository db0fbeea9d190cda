import type { Scenario, StrategyName } from '../scenario/index.js';
import type { Claim } from './claim/document.js';

/** How closed vendors play: as the scenario says, without looking ahead, or with. */
export const closedPlays = ['myopic', 'forward-looking'] as const;
export type ClosedPlay = (typeof closedPlays)[number];

/** Shipped ways of doing business that never give weights away. */
const closedStrategies: ReadonlySet<string> = new Set<StrategyName>([
  'closed-premium',
  'closed-subsidy',
  'price-war',
  'fast-follower',
  'forward-looking',
  'best-response',
  'joint-maximum',
  'hold',
]);

/** Shipped ways that give weights away whatever happens; an opportunist is neither. */
const openStrategies: ReadonlySet<string> = new Set<StrategyName>([
  'open-weights',
  'open-core',
  'delayed-open',
  'hybrid',
  'unbeatable-first',
]);

export const isClosed = ({ vendors }: Scenario, name: string): boolean => closedStrategies.has(vendors[name]!.strategy);
export const isOpen = ({ vendors }: Scenario, name: string): boolean => openStrategies.has(vendors[name]!.strategy);

/** What stands for `closed` as a strategy, when closed vendors play so. */
export const closedStrategy = { myopic: 'closed-premium', 'forward-looking': 'forward-looking' } as const;

/** Overrides by which all closed vendors play so. Myopic ones keep the strategy of the scenario unless it looks ahead. */
export function closedOverrides(scenario: Scenario, play: ClosedPlay): string[] {
  return Object.keys(scenario.vendors)
    .filter((name) => isClosed(scenario, name))
    .filter((name) => (scenario.vendors[name]!.strategy === 'forward-looking') === (play === 'myopic'))
    .map((name) => `vendors.${name}.strategy=${closedStrategy[play]}`);
}

/** Vendors at which a claim's experiment is made, by planned training, the largest first; null stands for an experiment at nobody. */
export function subjectsOf(scenario: Scenario, { subjects }: Claim): readonly (string | null)[] {
  if (subjects === undefined) return [null];
  const { who, funding, skip, most } = subjects;
  return Object.entries(scenario.vendors)
    .filter(([name]) => who === 'all' || (who === 'closed' ? isClosed : isOpen)(scenario, name))
    .filter(([, vendor]) => funding === undefined || vendor.funding === funding)
    .sort(([a, one], [b, other]) => other.training.value - one.training.value || (a < b ? -1 : 1))
    .slice(skip, skip + most)
    .map(([name]) => name);
}

/** Whether a vendor gives weights away: by its way of doing business or, where that leaves it open, since it has before. */
export const givesAway = (scenario: Scenario, name: string): boolean =>
  isOpen(scenario, name) || (scenario.vendors[name]!.open !== undefined && !isClosed(scenario, name));
