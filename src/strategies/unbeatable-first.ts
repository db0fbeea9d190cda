import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** First makes itself unbeatable, then waits until the enemy can be beaten (E18a, E18b). */
export const unbeatableFirst: Strategy = {
  name: 'unbeatable-first',
  watchesRivals: true,
  carries: ['D2', 'M1', 'E14', 'E18a', 'E18b'],
  watches: {
    en: 'its own runway, and the worst distress among closed rivals that can be seen from outside: no round announced for long, business share lost in three months, people leaving',
    'zh-Hans': '自己的现金还能撑多久，以及从外面看得见的闭源对手的困境：久未宣布融资、三个月里丢掉的企业份额、人员出走',
  },
  does: {
    en: 'gives away the weights of every finished run and trains on a part of the plan, with no credits and no subsidy, so as to burn little; while its runway is long and a closed rival is in distress, it strikes: full training, lower prices, larger operations; when the runway is short, cuts training',
    'zh-Hans':
      '先为不可胜：每次训练完成都开放权重，训练只用计划的一部分，不给赠额和补贴，少烧钱；以待敌之可胜：自己资金充裕而有闭源对手陷入困境时出手，训练恢复全额，降价，加大运营；资金吃紧时削减训练',
  },
  decide(view, policies, action) {
    asAtStart(view, action);
    const strikes = view.runway >= policies.unbeatableRunway && view.rivalDistress >= policies.unbeatableDistress;
    action.price = strikes ? policies.unbeatableStrikePrice : policies.unbeatablePrice;
    action.training = strikes ? 1 : policies.unbeatableTraining;
    if (strikes) action.operations *= policies.unbeatableStrikeOperations;
    action.credits = 0;
    action.subsidy = 0;
    action.release = release.open;
    retreatIfShort(view, policies, action);
  },
};
