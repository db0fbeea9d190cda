import type { StrategyName } from '../scenario/index.js';
import { bestResponse } from './best-response.js';
import { closedPremium } from './closed-premium.js';
import { closedSubsidy } from './closed-subsidy.js';
import { delayedOpen } from './delayed-open.js';
import { fastFollower } from './fast-follower.js';
import { forwardLooking } from './forward-looking.js';
import { hold } from './hold.js';
import { hybrid } from './hybrid.js';
import { jointMaximum } from './joint-maximum.js';
import { openCore } from './open-core.js';
import { openWeights } from './open-weights.js';
import { opportunist } from './opportunist.js';
import { priceWar } from './price-war.js';
import type { Strategy } from './strategy.js';
import { unbeatableFirst } from './unbeatable-first.js';

/** Every strategy that ships, by the name a scenario uses. */
export const shippedStrategies: Readonly<Record<StrategyName, Strategy>> = {
  'closed-premium': closedPremium,
  'closed-subsidy': closedSubsidy,
  'price-war': priceWar,
  'open-weights': openWeights,
  'open-core': openCore,
  'delayed-open': delayedOpen,
  hybrid,
  'fast-follower': fastFollower,
  opportunist,
  'forward-looking': forwardLooking,
  'unbeatable-first': unbeatableFirst,
  'best-response': bestResponse,
  'joint-maximum': jointMaximum,
  hold,
};
