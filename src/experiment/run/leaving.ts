import { channel, channels, moveRate, nextRung, type Market, type State } from '../../simulation/index.js';

/** Chances that a user of offer `o` at tenure `k` leaves this month for the pool of all offers and for the local one. */
export function leaveRates(
  market: Market,
  state: State,
  s: number,
  o: number,
  k: number,
): { readonly pool: number; readonly local: number } {
  const rate = moveRate(market, state, s, o, k);
  const forced = o % channels === channel.api ? state.forced[(o / channels) | 0]! : 0;
  const pool = Math.min(1, forced + (1 - forced) * rate * state.weightSum[s]!);
  const portable = o % channels === channel.local ? market.segment.portableBonus[s * market.layout.stages + k]! : 0;
  return { pool, local: Math.min(1 - pool, rate * state.localSum[s]! * portable) };
}

/** Chance that a user of own hardware or of a host moves up to the vendor's own cloud this month. */
export function climbRate(market: Market, state: State, s: number, o: number): number {
  const { upgradeLocal, upgradeHosted } = market.segment;
  if (o % channels === channel.api) return 0;
  const rate = o % channels === channel.local ? upgradeLocal[s]! : upgradeHosted[s]!;
  return rate * nextRung(market, state, s, (o / channels) | 0);
}
