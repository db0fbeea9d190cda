import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Undercuts the cheapest rival, at worst below its own cost (M1, E8a, E10). */
export const priceWar: Strategy = {
  name: 'price-war',
  imitates: true,
  watchesPrices: true,
  carries: ['M1', 'E8a', 'E10'],
  watches: {
    en: 'its own runway, its cost of serving and the lowest list price among living rivals',
    'zh-Hans': '自己的现金还能撑多久、自己的推理成本，以及还在场的对手的最低标价',
  },
  does: {
    en: 'prices its flagship a part below the cheapest rival, but not below a part of its own cost; keeps every model closed; when the runway is short, cuts training and promotion',
    'zh-Hans': '旗舰价格始终比最便宜的对手低一截，但不低于自己成本的一定比例；模型一律闭源；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    const floor = policies.warFloor * view.unitCost;
    action.price = Math.max(floor, Math.min(1, policies.warUndercut * view.rivalPrice));
    action.release = release.closed;
    retreatIfShort(view, policies, action);
  },
};
