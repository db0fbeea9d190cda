import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Gives the weights away and runs operations around them, at low burn (D2, E11, E14, E18a). */
export const openWeights: Strategy = {
  name: 'open-weights',
  carries: ['D2', 'M1', 'E11', 'E14', 'E18a'],
  watches: { en: 'its own runway', 'zh-Hans': '自己的现金还能撑多久' },
  does: {
    en: 'releases the weights of every finished run under its licence, trains on less than the plan, sells its own service cheaply, gives no credits and no subsidy, keeps its operations; when the runway is short, cuts training',
    'zh-Hans': '每次训练完成都按许可证开放权重，训练低于计划，自营服务低价出售，不给赠额和补贴，运营照旧；资金吃紧时削减训练',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.openPrice;
    action.training = policies.openTraining;
    action.credits = 0;
    action.subsidy = 0;
    action.release = release.open;
    retreatIfShort(view, policies, action);
  },
};
