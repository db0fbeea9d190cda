import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Sells each flagship first and gives it away later (M1, E11). */
export const delayedOpen: Strategy = {
  name: 'delayed-open',
  imitates: true,
  carries: ['M1', 'E11'],
  watches: { en: 'its own runway', 'zh-Hans': '自己的现金还能撑多久' },
  does: {
    en: 'keeps the newest model closed, and with each release gives away what it sold some months ago; prices as at the start; when the runway is short, cuts training and promotion',
    'zh-Hans': '最新模型闭源，每次发布时把若干个月前出售的模型开放出来；价格不变；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    action.release = release.openLate;
    retreatIfShort(view, policies, action);
  },
};
