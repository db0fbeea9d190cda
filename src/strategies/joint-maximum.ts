import { maximumBetween } from '../numerics/index.js';
import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Sets the price that earns most for all vendors that do the same, as if they were one firm: the market's upper bound (M1). */
export const jointMaximum: Strategy = {
  name: 'joint-maximum',
  knowsDemand: true,
  jointly: true,
  carries: ['M1'],
  watches: {
    en: 'the demand that each price of its own would leave to all vendors with this strategy, if everybody chose anew; its own runway',
    'zh-Hans': '假定人人重新选择时，自己各档价格会给采用同一策略的所有厂商留下的需求；自己的现金还能撑多久',
  },
  does: {
    en: 'asks the price at which all vendors with this strategy together earn most this month; keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans': '取采用同一策略的所有厂商当月合计最赚钱的价格；模型一律闭源；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action, _ahead, demand) {
    asAtStart(view, action);
    action.price = view.price;
    action.openness = view.openness;
    action.release = release.closed;
    if (demand !== undefined) {
      action.price = maximumBetween((price) => demand.joint(price, view.openness), demand.lowest, demand.highest);
    }
    retreatIfShort(view, policies, action);
  },
};
