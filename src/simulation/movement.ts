import { bassHazard, monthlyProbability, perceivedSum } from '../model/index.js';
import { channel, channels } from './layout.js';
import type { Market } from './market.js';
import type { State } from './state.js';

/** Probability that a user reconsiders this month: attention, and exposure by placement. */
export function attentionOf(market: Market, state: State, s: number): number {
  const { vendors: V } = market.layout;
  let exposure = 0;
  for (let v = 0; v < V; v++) exposure += market.pair.reach[s * V + v]! * state.alive[v]!;
  return monthlyProbability(market.segment.attention[s]! + market.numbers.reachTrial * exposure);
}

/** Probability of adopting this month for those who have not. */
export function adoptionOf(market: Market, state: State, s: number): number {
  const penetration = state.potential[s]! > 0 ? state.adopted[s]! / state.potential[s]! : 0;
  return monthlyProbability(bassHazard(market.segment.innovation[s]!, market.segment.imitation[s]!, penetration));
}

/** Chances of a user of one cell for this month. Written in place: no month allocates. */
export class CellChances {
  /** Leaves for the pool of all offers. */
  pool = 0;
  /** Leaves for the pool of local offers. */
  local = 0;

  /** For a user of offer `o` of segment `s` at tenure `stage`. */
  set(market: Market, state: State, s: number, o: number, stage: number, attention: number): void {
    const { offers: O, stages: T } = market.layout;
    const sum = state.weightSum[s]!;
    const own = state.weight[s * O + o]!;
    if (sum === 0) {
      this.pool = 0;
      this.local = 0;
      return;
    }
    if (o % channels !== channel.local) {
      this.pool = (attention * sum) / perceivedSum(sum, own, 0, market.segment.plainBonus[s]!, 0);
      this.local = 0;
      return;
    }
    const bonus = market.segment.localBonus[s * T + stage]!;
    const portable = market.segment.portableBonus[s * T + stage]!;
    const localSum = state.localSum[s]!;
    const total = perceivedSum(sum, own, localSum, bonus, portable);
    this.pool = (attention * sum) / total;
    this.local = (attention * localSum * portable) / total;
  }
}
