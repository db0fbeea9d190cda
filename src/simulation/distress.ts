import { funding, kinds, segmentKind, type Market } from './market.js';
import { lateMonths, type State } from './state.js';

/** Worst distress in [0, 1] among living closed rivals of `v`, as far as it shows: the mean of three signs (E18b). */
export function rivalDistress(market: Market, state: State, v: number): number {
  let worst = 0;
  for (let rival = 0; rival < market.layout.vendors; rival++) {
    if (rival === v || state.alive[rival]! <= 0.5 || state.isOpen[rival]! > 0) continue;
    worst = Math.max(worst, distressOf(market, state, rival));
  }
  return worst;
}

function distressOf(market: Market, state: State, v: number): number {
  const { vendors: V } = market.layout;
  const { quietMonths, rout, exodus } = market.numbers;
  const row = (monthsAgo: number): number =>
    ((state.month + lateMonths - monthsAgo) % lateMonths) * kinds * V + segmentKind.business * V + v;
  const now = state.lateShares[row(1)]!;
  const before = state.lateShares[row(3)]!;
  const quiet = market.vendor.funding[v] === funding.venture ? Math.min(1, state.sinceRound[v]! / quietMonths) : 0;
  const lost = before > 0 ? Math.min(1, Math.max(0, 1 - now / before) / rout) : 0;
  const leaving = Math.min(1, state.departed[v]! / exodus);
  return (quiet + lost + leaving) / 3;
}
