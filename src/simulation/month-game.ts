import { keptOfSales, spendingEffect, sticker } from '../model/index.js';
import { assessQuality, attract } from './attraction.js';
import { begin, populate } from './begin.js';
import { channel, channels } from './layout.js';
import { demandForm, type Market } from './market.js';
import { State } from './state.js';
import { unbindAll } from './tastes.js';

/** Levers of which a month's profit is told: price as a factor on the reference, operations in USD a month, openness in [0, 1]. */
export const monthLevers = ['price', 'operations', 'openness'] as const;
export type MonthLever = (typeof monthLevers)[number];

/**
 * A market's first month as a game: what each vendor earns on usage after serving it, less what it spends on the lever, when
 * everybody chooses anew. In the shape that best-response dynamics take; forms of demand are the scenario's.
 */
export class MonthGame {
  /** Bounds of every vendor's action, above zero, and the actions of the start within them. */
  readonly bounds: readonly { readonly low: number; readonly high: number }[];
  readonly start: readonly number[];
  private readonly state: State;
  private told: readonly number[] = [];

  constructor(
    private readonly market: Market,
    private readonly lever: MonthLever,
  ) {
    this.state = new State(market);
    begin(market, this.state);
    populate(market, this.state, false);
    this.state.month = 1;
    const [low, high, stated] = this.range();
    this.bounds = market.layout.vendorNames.map(() => ({ low, high }));
    this.start = market.layout.vendorNames.map((_, v) => Math.min(high, Math.max(low, stated(v))));
  }

  /** USD a month. Actions are those of all vendors, in the order of their names. */
  readonly payoff = (player: number, actions: readonly number[]): number => {
    this.play(actions);
    const spent = this.lever === 'operations' ? actions[player]! : 0;
    let earned = -spent;
    for (let s = 0; s < this.market.layout.segments; s++) earned += this.earnedOn(s, player);
    return earned;
  };

  private range(): [low: number, high: number, stated: (v: number) => number] {
    const { numbers, vendor } = this.market;
    if (this.lever === 'price') return [numbers.ladderLow, numbers.ladderHigh, () => 1];
    if (this.lever === 'openness') return [1e-6, 1, (v) => vendor.openness[v]!];
    return [1e-3 * numbers.operationsScale, 1e3 * numbers.operationsScale, (v) => vendor.operations[v]!];
  }

  /** Sets everybody's action and lets everybody choose. */
  private play(actions: readonly number[]): void {
    if (actions.every((action, v) => action === this.told[v])) return;
    this.told = [...actions];
    const { market, state } = this;
    const { vendors: V, classes: K } = market.layout;
    const { numbers, vendor } = market;
    for (let v = 0; v < V; v++) {
      if (this.lever === 'operations') state.operations[v] = spendingEffect(actions[v]!, numbers.operationsScale);
      else if (this.lever === 'openness') state.openness[v] = actions[v]!;
      else state.actions[v]!.price = actions[v]!;
      for (let i = v * K; i < (v + 1) * K; i++) {
        state.price[i] = sticker(vendor.prices[i]!, state.actions[v]!.price, 1, numbers.passThrough, numbers.floor);
      }
    }
    unbindAll(state);
    assessQuality(market, state);
    attract(market, state);
  }

  private earnedOn(s: number, v: number): number {
    const { market, state } = this;
    const { vendors: V, offers: O } = market.layout;
    const sv = s * V + v;
    const whole = market.vendor.host[v] === v;
    const kept = whole ? keptOfSales(state.openness[v]!, market.numbers.opennessLoss) : 1;
    const margin = kept * state.listPrice[sv]! - state.servingCost[sv]!;
    if (market.numbers.form === demandForm.quantities) return state.sold[sv]! * margin;
    const sum = state.weightSum[s]!;
    if (sum === 0 || market.segment.subscription[s] === 1) return 0;
    const share = state.weight[s * O + market.vendor.host[v]! * channels + channel.api]! / sum;
    return (state.adopted[s]! + state.lapsed[s]!) * state.intensity[s]! * share * margin;
  }
}
