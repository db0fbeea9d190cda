import { release, type Strategy } from './strategy.js';

/** The yardstick of drain: the actions of the start for ever, nothing released, no programme. */
export const hold: Strategy = {
  name: 'hold',
  carries: ['E18c'],
  watches: 'nothing',
  does: 'keeps the prices, subsidy, advertising and training budget of the start; releases nothing; runs no developer programme',
  decide(view, _policies, action) {
    action.price = 1;
    action.training = 1 / view.levers.plan;
    action.operations = 0;
    action.credits = 0;
    action.subsidy = view.levers.subsidy;
    action.advertising = view.levers.advertising;
    action.release = release.withhold;
  },
};
