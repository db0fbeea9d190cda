import type { Scenario } from '../../scenario/index.js';
import { numbersAt, written } from '../overrides.js';

/** What a vendor may move, or what the whole market may, where everybody is open. */
export const leverNames = ['price', 'operations', 'ease', 'licence', 'training', 'hosting', 'support'] as const;
export type LeverName = (typeof leverNames)[number];

/** One amount of a lever. `none` is the amount against which it is compared where that is not what the market is anyway. */
export interface Move {
  readonly lever: LeverName;
  /** A factor; of `ease` a part of the planned training; of `licence` the name of its terms. */
  readonly amount: number | string;
  /** Whether it is the vendor's own to move. */
  readonly own: boolean;
  readonly sets: readonly string[];
  readonly none: readonly string[];
}

const factors = { price: [0.6, 0.8, 1.25, 1.6], operations: [0, 0.5, 2, 4], training: [0.6, 1.5] } as const;
const licences = ['osi', 'conditional', 'non-commercial'] as const;
/** Engineering that makes the own service easier to use, as parts of the planned training. */
const easeParts = [0.02, 0.05];
/** What the originator of weights gets of what hosts earn, and what adopters pay for support: factors on what is stated. */
const marketFactors = [0, 2];
const markets = { hosting: 'serving.host_capture', support: 'segments.*.support_fee' } as const;

/** Everything that a vendor may move by one step. What is drawn is multiplied as it is drawn; where that cannot be, the comparison fixes it too. */
export function movesOf(scenario: Scenario, vendor: string): Move[] {
  const own = scenario.vendors[vendor]!;
  const scaled = (Object.keys(factors) as (keyof typeof factors)[]).flatMap((lever) =>
    factors[lever].map((factor): Move => {
      const event = { month: 0, vendor, lever, factor };
      const sets = [`events=${JSON.stringify([...written(scenario), event])}`];
      return { lever, amount: factor, own: true, sets, none: [] };
    }),
  );
  const usability = `vendors.${vendor}.usability`;
  const eased = easeParts.map((part): Move => ({
    lever: 'ease',
    amount: part,
    own: true,
    sets: [`${usability}=${own.usability.value + part * own.training.value}`],
    none: [`${usability}=${own.usability.value}`],
  }));
  const licensed = licences
    .filter((terms) => terms !== own.licence)
    .map((terms): Move => ({
      lever: 'licence',
      amount: terms,
      own: true,
      sets: [`vendors.${vendor}.licence=${terms}`],
      none: [],
    }));
  return [...scaled, ...eased, ...licensed, ...marketMoves(scenario)];
}

/** What no vendor moves alone; nothing where the market has none of it. */
function marketMoves(scenario: Scenario): Move[] {
  return (Object.keys(markets) as (keyof typeof markets)[]).flatMap((lever) => {
    const numbers = numbersAt(scenario, markets[lever]).filter(({ quantity }) => quantity.value > 0);
    if (numbers.length === 0) return [];
    const at = (factor: number): string[] => numbers.map(({ path, quantity }) => `${path}=${factor * quantity.value}`);
    return marketFactors.map((factor): Move => ({ lever, amount: factor, own: false, sets: at(factor), none: at(1) }));
  });
}
