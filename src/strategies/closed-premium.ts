import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Sells the best it has at a premium and keeps the weights (E10). */
export const closedPremium: Strategy = {
  name: 'closed-premium',
  imitates: true,
  carries: ['M1', 'E10'],
  watches: { en: 'its own runway', 'zh-Hans': '自己的现金还能撑多久' },
  does: {
    en: 'holds the reference price, trains as planned, keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans': '按参考价出售，按计划训练，模型一律闭源；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.premiumPrice;
    action.training = policies.premiumTraining;
    action.release = release.closed;
    retreatIfShort(view, policies, action);
  },
};
