import { divideAhead } from './anticipation.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';
import { layOutTastes, tasteParts } from './tastes.js';

/**
 * Weights of offers where tastes persist: the parts that take them, of those who consider them. Whoever is there is bound
 * to what is taken; dividing once more at the same prices changes nothing. Writes weight, weightSum, localSum and the
 * weight of using nothing.
 */
export function weighByTastes(market: Market, state: State): void {
  const { offers: O, segments: S } = market.layout;
  state.considered.set(state.weight);
  for (let s = 0; s < S; s++) layOutTastes(market, state, s);
  divideAhead(market, state, false);
  for (let s = 0; s < S; s++) {
    const board = state.tastes[s]!;
    const part = tasteParts(market, state, s, board.after);
    let sum = part[O]!;
    let local = 0;
    for (let o = 0; o < O; o++) {
      state.weight[s * O + o] = part[o]!;
      sum += part[o]!;
      if (o % channels === channel.local) local += part[o]!;
    }
    state.outsideWeight[s] = part[O]!;
    state.weightSum[s] = sum;
    state.localSum[s] = local;
    if (state.month >= market.segment.enters[s]!) board.before.copy(board.after);
  }
}
