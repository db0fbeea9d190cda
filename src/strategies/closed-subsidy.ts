import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Buys consumers and developers with subsidy, credits, advertising and low prices (E8, E10, E12). */
export const closedSubsidy: Strategy = {
  name: 'closed-subsidy',
  imitates: true,
  carries: ['M1', 'E8a', 'E8d', 'E10', 'E12b'],
  watches: { en: 'its own runway', 'zh-Hans': '自己的现金还能撑多久' },
  does: {
    en: 'sells below the reference price, pays consumers a subsidy, raises credits and advertising, keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans': '低于参考价出售，给消费者补贴，加大开发者赠额和广告，模型一律闭源；资金吃紧时削减训练和推广',
  },
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
