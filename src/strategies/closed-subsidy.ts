import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Buys consumers and developers with subsidy, credits, advertising and low prices (E8, E10, E12). */
export const closedSubsidy: Strategy = {
  name: 'closed-subsidy',
  carries: ['M1', 'E8a', 'E8d', 'E10', 'E12b'],
  watches: 'its own runway',
  does: 'sells below the reference price, pays consumers a subsidy, raises credits and advertising, keeps every model closed; when the runway is short, cuts training and promotion',
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.subsidyPrice;
    action.credits *= policies.subsidyCredits;
    action.advertising *= policies.subsidyAdvertising;
    action.subsidy = Math.max(action.subsidy, policies.subsidyConsumer);
    action.release = release.closed;
    retreatIfShort(view, policies, action);
  },
};
