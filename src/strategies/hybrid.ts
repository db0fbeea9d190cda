import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Opens a small class to win builders, sells the flagship (M1, D0). */
export const hybrid: Strategy = {
  name: 'hybrid',
  imitates: true,
  carries: ['D0', 'M1', 'E11'],
  watches: { en: 'its own runway', 'zh-Hans': '自己的现金还能撑多久' },
  does: {
    en: 'releases the weights of a smaller class with each flagship, which stays closed; sells somewhat below the reference price; when the runway is short, cuts training and promotion',
    'zh-Hans': '每推出一代旗舰就开放一个小规格的权重，旗舰闭源，价格略低于参考价；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.hybridPrice;
    action.release = release.openSmall;
    retreatIfShort(view, policies, action);
  },
};
