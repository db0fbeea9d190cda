import type { StrategyName } from '../scenario/index.js';
import { closedPremium } from './closed-premium.js';
import { closedSubsidy } from './closed-subsidy.js';
import { hold } from './hold.js';
import { hybrid } from './hybrid.js';
import { openWeights } from './open-weights.js';
import { opportunist } from './opportunist.js';
import type { Strategy } from './strategy.js';

/** Every strategy that ships, by the name a scenario uses. */
export const shippedStrategies: Readonly<Record<StrategyName, Strategy>> = {
  'closed-premium': closedPremium,
  'closed-subsidy': closedSubsidy,
  'open-weights': openWeights,
  hybrid,
  opportunist,
  hold,
};
