import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Open when behind, closed when ahead: opening is the move of laggards (M1, E19). */
export const opportunist: Strategy = {
  name: 'opportunist',
  imitates: true,
  carries: ['M1', 'E19'],
  watches: {
    en: "its own runway and the gap to the best rival's released capability",
    'zh-Hans': '自己的现金还能撑多久，以及与最强对手已发布能力的差距',
  },
  does: {
    en: 'releases weights while it trails the best rival by more than a threshold, and keeps them once it does not; when the runway is short, cuts training and promotion',
    'zh-Hans': '落后最强对手超过门槛时开放权重，追上之后不再开放；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    const behind = view.bestRival - view.capability > policies.opportunistBehind;
    action.release = behind ? release.open : release.closed;
    retreatIfShort(view, policies, action);
  },
};
