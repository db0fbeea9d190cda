import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Gives the weights away and runs operations around them, at low burn (D2, E11, E14, E18a). */
export const openWeights: Strategy = {
  name: 'open-weights',
  carries: ['D2', 'M1', 'E11', 'E14', 'E18a'],
  watches: 'its own runway',
  does: 'releases the weights of every finished run under its licence, trains on less than the plan, sells its own service cheaply, gives no credits and no subsidy, keeps its operations; when the runway is short, cuts training',
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
