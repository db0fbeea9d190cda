import { exp, highestPeak, log, maximumBetween } from '../numerics/index.js';
import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Sets the price that earns most this month against the prices that rivals asked last: the textbook's Bertrand competitor (M1). */
export const bestResponse: Strategy = {
  name: 'best-response',
  knowsDemand: true,
  carries: ['M1'],
  watches: {
    en: 'the demand that each price of its own would meet if everybody chose anew and rivals kept to last month’s prices; its own runway',
    'zh-Hans': '假定人人重新选择、对手维持上月价格时，自己各档价格会遇到的需求；自己的现金还能撑多久',
  },
  does: {
    en: 'asks the price that earns most this month, anywhere on the ladder, and is as open as earns most where openness is its lever; keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans': '在价格阶梯的范围内取当月最赚钱的价格，开放程度是手段时也取最赚钱的；模型一律闭源；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action, _ahead, demand) {
    asAtStart(view, action);
    action.price = view.price;
    action.openness = view.openness;
    action.release = release.closed;
    if (demand !== undefined) {
      const highest = demand.kinked ? highestPeak : maximumBetween;
      const reply = highest((price) => demand.own(price, view.openness), demand.lowest, demand.highest);
      action.price = towards(view.price, reply, policies.replyPace);
      if (demand.opens) action.openness = maximumBetween((open) => demand.own(action.price, open), leastOpen, 1);
    }
    retreatIfShort(view, policies, action);
  },
};

/** Openness of none, for a search in ratios. */
const leastOpen = 1e-6;

/** Part of the way, in logarithms: replies to quantities overshoot where many reply at once (Theocharis 1960). */
function towards(present: number, reply: number, pace: number): number {
  return pace === 1 ? reply : present * exp(pace * log(reply / present));
}
