import { exp, log1p } from '../numerics/index.js';
import { cashLevels, settleWorlds } from '../model/index.js';
import { copyAction, undecided, type Action, type LookAhead, type Strategy } from '../strategies/index.js';
import { Lookout } from './decide.js';
import { demandOf } from './demand.js';
import type { Market } from './market.js';
import type { Workspace } from './month.js';
import { State, burnMonths } from './state.js';

/** Cash that lets a rival carry out its plans whatever they cost: nobody sees a rival's cash, so nobody counts on its end. */
const plenty = 1e15;

type Step = (market: Market, state: State, work: Workspace) => void;

/**
 * The market played ahead in mean-field for a vendor that thinks of tomorrow.
 *
 * A roll-out begins where last month ended, as everybody's decision does. The vendor keeps to one action; rivals go on
 * by their own strategies, those that look ahead by their present prices. Uses no luck, so that it disturbs none.
 */
export class Foresight {
  private readonly before: State;
  private readonly state: State;
  private readonly work: Workspace;
  private readonly discount: number;
  private readonly every: number;
  private readonly horizon: number;
  private readonly terminal: number;
  private readonly candidate: Action = undecided();
  /** Keeps to the candidate action. */
  private readonly committed: Strategy = {
    name: 'committed',
    carries: [],
    watches: { en: '', 'zh-Hans': '' },
    does: { en: '', 'zh-Hans': '' },
    decide: (_view, _policies, action) => copyAction(this.candidate, action),
  };
  private readonly ports: readonly LookAhead[];

  constructor(
    private readonly market: Market,
    private readonly drawn: boolean,
    private readonly step: Step,
  ) {
    const { vendors: V, offers: O } = market.layout;
    this.before = new State(market);
    this.state = new State(market);
    this.work = {
      lookout: new Lookout(undefined, demandOf(market, this.state)),
      cloud: new Float64Array(V),
      open: new Float64Array(V),
      offers: new Float64Array(2 * O),
    };
    const { discountRate, lookEvery, lookHorizon, lookTerminal } = market.numbers;
    this.discount = -log1p(discountRate);
    this.every = lookEvery;
    this.horizon = lookHorizon;
    this.terminal = lookTerminal;
    this.ports = market.layout.vendorNames.map((_, v) => ({ value: (action) => this.value(v, action) }));
  }

  /** Keeps the state in which `month` begins, where anybody will look ahead in it. */
  remember(state: State, month: number): void {
    if ((month - 1) % this.every === 0) this.before.copy(state);
  }

  /** The look-ahead of a vendor in `month`; undefined in months in which nobody thinks again. */
  of(v: number, month: number): LookAhead | undefined {
    return (month - 1) % this.every === 0 ? this.ports[v] : undefined;
  }

  /** Discounted USD that the vendor earns over the horizon with one action, and what its last months are worth after it. */
  private value(v: number, action: Action): number {
    const { market, state } = this;
    copyAction(action, this.candidate);
    state.copy(this.before);
    state.strategy[v] = this.committed;
    this.believe(v);
    let sum = 0;
    let last = 0;
    for (let month = 1; month <= this.horizon; month++) {
      this.step(market, state, this.work);
      const worth = state.net[v]! * exp(this.discount * month);
      sum += worth;
      if (month > this.horizon - burnMonths) last += worth / burnMonths;
    }
    return sum + this.terminal * last;
  }

  /** The own cash, where it is certain, becomes a distribution of worlds; that of rivals is not seen and believed to be enough. */
  private believe(v: number): void {
    const { market, state } = this;
    for (let other = 0; other < market.layout.vendors; other++) {
      if (other === v) {
        state.ample[v] = 0;
        // In mean-field the own worlds are there already; what is drawn is one world.
        if (this.drawn) this.settle(v);
      } else {
        state.ample[other] = 1;
        state.cash[other] = plenty;
        state.account[other] = state.alive[other]! * plenty;
      }
    }
  }

  private settle(v: number): void {
    const { state } = this;
    const cash = Math.max(0, state.cash[v]!);
    state.cash[v] = cash;
    state.account[v] = state.alive[v]! * cash;
    state.worldScale[v] = Math.max(cash / 24, 1);
    settleWorlds(state.worlds, v * cashLevels, cash / state.worldScale[v]!);
  }
}
