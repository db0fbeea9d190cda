import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Gives the core away and sells what companies need around it (M1, E11, E14). */
export const openCore: Strategy = {
  name: 'open-core',
  imitates: true,
  carries: ['M1', 'E11', 'E14'],
  watches: { en: 'its own runway', 'zh-Hans': '自己的现金还能撑多久' },
  does: {
    en: 'releases the weights of every finished run, runs larger operations around them, keeps its own service near the reference price, gives no subsidy; when the runway is short, cuts training and promotion',
    'zh-Hans': '每次训练完成都开放权重，围绕它加大运营投入，自营服务接近参考价，不给补贴；资金吃紧时削减训练和推广',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.corePrice;
    action.operations *= policies.coreOperations;
    action.subsidy = 0;
    action.release = release.open;
    retreatIfShort(view, policies, action);
  },
};
