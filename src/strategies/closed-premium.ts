import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Sells the best it has at a premium and keeps the weights (E10). */
export const closedPremium: Strategy = {
  name: 'closed-premium',
  carries: ['M1', 'E10'],
  watches: 'its own runway',
  does: 'holds the reference price, trains as planned, keeps every model closed; when the runway is short, cuts training and promotion',
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.premiumPrice;
    action.training = policies.premiumTraining;
    action.release = release.closed;
    retreatIfShort(view, policies, action);
  },
};
