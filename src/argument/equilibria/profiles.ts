import type { Scenario, StrategyName } from '../../scenario/index.js';
import { closedStrategy, isClosed, type ClosedPlay } from '../positions.js';

/** Ways of doing business among which a vendor chooses. */
export const contenders = [
  'closed-premium',
  'closed-subsidy',
  'forward-looking',
  'opportunist',
  'hybrid',
  'delayed-open',
  'open-weights',
  'unbeatable-first',
] as const satisfies readonly StrategyName[];
export type Contender = (typeof contenders)[number];

/** Which of them keep all weights, and which give some away whatever happens; an opportunist does neither. */
export const closedContenders: readonly Contender[] = ['closed-premium', 'closed-subsidy', 'forward-looking'];
export const openContenders: readonly Contender[] = ['hybrid', 'delayed-open', 'open-weights', 'unbeatable-first'];

/** Those that keep all weights and do not look ahead: against them openness is not compared with foresight. */
export const plainContenders: readonly Contender[] = ['closed-premium', 'closed-subsidy'];

/** The climate of funding in which a market starts. */
export const climates = ['boom', 'normal', 'winter'] as const;
export type Climate = (typeof climates)[number];

/** What the other vendors do: as the scenario says, keep all weights, or give all away. */
export const surroundings = ['as-is', 'all-closed', 'all-open'] as const;
export type Surroundings = (typeof surroundings)[number];

/** The strategy of every vendor. */
export type Profile = Readonly<Record<string, string>>;

/** What every vendor does in given surroundings. */
export function profileIn(scenario: Scenario, play: ClosedPlay, rivals: Surroundings): Profile {
  return Object.fromEntries(
    Object.entries(scenario.vendors).map(([name, { strategy }]) => [name, strategyIn(scenario, play, rivals, name, strategy)]),
  );
}

function strategyIn(scenario: Scenario, play: ClosedPlay, rivals: Surroundings, name: string, strategy: string): string {
  if (rivals === 'all-open') return 'open-weights';
  if (rivals === 'all-closed') return closedStrategy[play];
  const looksAhead = strategy === 'forward-looking';
  return isClosed(scenario, name) && looksAhead === (play === 'myopic') ? closedStrategy[play] : strategy;
}

/** The overrides that make a scenario one in which every vendor plays its part. */
export const profileOverrides = (scenario: Scenario, climate: Climate, profile: Profile): string[] => [
  `climate.initial=${climate}`,
  ...Object.keys(scenario.vendors).map((name) => `vendors.${name}.strategy=${profile[name]!}`),
];
