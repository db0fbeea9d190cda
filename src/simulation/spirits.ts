import { nextMorale, runway, type MoraleForces } from '../model/index.js';
import { release } from '../strategies/index.js';
import { shippedStrategies } from '../strategies/index.js';
import { overallShare } from './begin.js';
import { leave } from './funding.js';
import type { Market } from './market.js';
import type { State } from './state.js';
import { openWeights } from './technology.js';

/** Months of runway under which a team reads the newspaper's business pages. */
const shortRunway = 6;
/** Months below the threshold after which a team gives up. */
const patience = 3;

/** Morale from what the month brought; it acts next month. A team that has given up leaves, or opens what it has. */
export function moveMorale(market: Market, state: State): void {
  const { vendors: V } = market.layout;
  const { numbers } = market;
  const pull = forcesOf(market);
  for (let v = 0; v < V; v++) {
    const share = overallShare(state, V, v);
    const before = state.moraleShare[v]!;
    state.moraleShare[v] = share;
    if (state.alive[v] === 0) continue;
    const short = runway(state.cash[v]!, state.burn[v]!) < shortRunway ? 1 : 0;
    const missed = state.looking[v]! >= numbers.missedAfter ? 1 : 0;
    state.morale[v] = nextMorale(
      state.morale[v]!,
      pull,
      before > 0 ? (share - before) / before : 0,
      short,
      missed,
      state.departed[v]!,
      state.tookLead[v]! + state.roundClosed[v]!,
    );
    state.lowMonths[v] = state.morale[v]! < numbers.threshold ? state.lowMonths[v]! + 1 : 0;
    if (state.lowMonths[v]! >= patience) giveUp(market, state, v);
  }
}

const forces = { baseline: NaN, reversion: NaN, share: NaN, runway: NaN, missed: NaN, departures: NaN, win: NaN };

function forcesOf({ numbers }: Market): MoraleForces {
  forces.baseline = numbers.moraleBaseline;
  forces.reversion = numbers.moraleReversion;
  forces.share = numbers.moraleShare;
  forces.runway = numbers.moraleRunway;
  forces.missed = numbers.moraleMissed;
  forces.departures = numbers.moraleDepartures;
  forces.win = numbers.moraleWin;
  return forces;
}

function giveUp(market: Market, state: State, v: number): void {
  state.lowMonths[v] = 0;
  const already = state.strategy[v] === shippedStrategies['open-weights'];
  if (market.vendor.opensInDistress[v] && !already) {
    openWeights(market, state, v, release.open);
    state.strategy[v] = shippedStrategies['open-weights'];
    state.morale[v] = market.numbers.moraleBaseline;
    return;
  }
  const left = state.alive[v]! * state.cash[v]!;
  leave(state, v, 1);
  state.account[v]! -= left;
  if (left > 0) state.ledger.pay(v, state.ledger.investors, left);
  else state.ledger.pay(state.ledger.investors, v, -left);
}
