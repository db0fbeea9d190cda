import { release, type Strategy } from './strategy.js';

/** The yardstick of drain: the actions of the start for ever, nothing released, no programme. */
export const hold: Strategy = {
  name: 'hold',
  carries: ['E18c'],
  watches: { en: 'nothing', 'zh-Hans': '什么也不看' },
  does: {
    en: 'keeps the prices, subsidy, advertising and training budget of the start; releases nothing; runs no developer programme',
    'zh-Hans': '价格、补贴、广告和训练预算永远停在起点；什么也不发布；不做开发者运营',
  },
  decide(view, _policies, action) {
    action.price = 1;
    action.training = 1 / view.levers.plan;
    action.operations = 0;
    action.credits = 0;
    action.subsidy = view.levers.subsidy;
    action.advertising = view.levers.advertising;
    action.openness = view.levers.openness;
    action.release = release.withhold;
  },
};
