import { asAtStart, retreatIfShort } from './common.js';
import { release, type Strategy } from './strategy.js';

/** Open when behind, closed when ahead: opening is the move of laggards (M1, E19). */
export const opportunist: Strategy = {
  name: 'opportunist',
  carries: ['M1', 'E19'],
  watches: "its own runway and the gap to the best rival's released capability",
  does: 'releases weights while it trails the best rival by more than a threshold, and keeps them once it does not; when the runway is short, cuts training and promotion',
  decide(view, policies, action) {
    asAtStart(view, action);
    const behind = view.bestRival - view.capability > policies.opportunistBehind;
    action.release = behind ? release.open : release.closed;
    retreatIfShort(view, policies, action);
  },
};
