import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Opens a small class to win builders, sells the flagship (M1, D0). */
export const hybrid: Strategy = {
  name: 'hybrid',
  carries: ['D0', 'M1', 'E11'],
  watches: 'its own runway',
  does: 'releases the weights of a smaller class with each flagship, which stays closed; sells somewhat below the reference price; when the runway is short, cuts training and promotion',
  decide(view, policies, action) {
    asAtStart(view, action);
    action.price = policies.hybridPrice;
    action.release = release.openSmall;
    retreatIfShort(view, policies, action);
  },
};
