import type { Scenario } from '../scenario/index.js';
import type { Policies } from './strategy.js';

/** What the scenario says of shipped strategies, as they read it. */
export function policiesOf({ policies }: Scenario): Policies {
  return {
    premiumPrice: policies['closed-premium'].price.value,
    premiumTraining: policies['closed-premium'].training.value,
    subsidyPrice: policies['closed-subsidy'].price.value,
    subsidyCredits: policies['closed-subsidy'].credits.value,
    subsidyAdvertising: policies['closed-subsidy'].advertising.value,
    subsidyConsumer: policies['closed-subsidy'].subsidy.value,
    openPrice: policies['open-weights'].price.value,
    openTraining: policies['open-weights'].training.value,
    hybridPrice: policies.hybrid.price.value,
    opportunistBehind: policies.opportunist.behind.value,
    warUndercut: policies['price-war'].undercut.value,
    warFloor: policies['price-war'].floor.value,
    corePrice: policies['open-core'].price.value,
    coreOperations: policies['open-core'].operations.value,
    followerPrice: policies['fast-follower'].price.value,
    followerTraining: policies['fast-follower'].training.value,
    followerGap: policies['fast-follower'].gap.value,
    unbeatablePrice: policies['unbeatable-first'].price.value,
    unbeatableTraining: policies['unbeatable-first'].training.value,
    unbeatableRunway: policies['unbeatable-first'].runway.value,
    unbeatableDistress: policies['unbeatable-first'].distress.value,
    unbeatableStrikePrice: policies['unbeatable-first'].strike_price.value,
    unbeatableStrikeOperations: policies['unbeatable-first'].strike_operations.value,
    lookLowest: policies['forward-looking'].lowest.value,
    lookRungs: policies['forward-looking'].rungs.value,
    replyPace: policies['best-response']?.pace?.value ?? 1,
    retreatRunway: policies.retreat.runway.value,
    retreatTraining: policies.retreat.training.value,
    retreatPromotion: policies.retreat.promotion.value,
  };
}
