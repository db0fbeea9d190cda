import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Lets others pay for the frontier and follows it cheaply (M1, E3, E20). */
export const fastFollower: Strategy = {
  name: 'fast-follower',
  imitates: true,
  carries: ['M1', 'E3', 'E20'],
  watches: {
    en: "its own runway and the gap to the best rival's released capability",
    'zh-Hans': '自己的现金还能撑多久，以及与最强对手已发布能力的差距',
  },
  does: {
    en: 'trains on a part of the plan while it is close behind the best rival, on all of it once it falls further behind; sells below the reference price, keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans': '紧跟最强对手时只用计划的一部分训练，掉队之后恢复全额；低于参考价出售，模型一律闭源；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.followerPrice;
    if (view.bestRival - view.capability <= policies.followerGap) action.training = policies.followerTraining;
    action.release = release.closed;
    retreatIfShort(view, policies, action);
  },
};
