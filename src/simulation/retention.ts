import { channel, channels } from './layout.js';
import { segmentKind, type Market } from './market.js';
import { CellChances } from './movement.js';
import type { State } from './state.js';

/** Months after entry at which retention is measured. */
export const retentionMonths = 12;

/**
 * Twelve-month retention of builders by family and channel of entry, along the path of a run.
 *
 * Retention is the share of those who entered in month t whose main family in t + 12 is still that family, returners
 * included, pooled over all entry months up to 12 before the horizon. It is the expectation given the run's own
 * monthly chances: following every person would add only the noise of sampling them.
 */
export class RetentionLog {
  private readonly builders: number[];
  private readonly chances = new CellChances();
  /** [month][builder segment][offer][stage] chances of leaving for the pool and for the local pool. */
  private readonly pool: Float64Array;
  private readonly local: Float64Array;
  /** [month][builder segment][offer] shares of a draw from the pool and from the local pool, and entrants. */
  private readonly share: Float64Array;
  private readonly localShare: Float64Array;
  private readonly entrants: Float64Array;
  private readonly programme: Float64Array;
  private stay: Float64Array;
  private next: Float64Array;
  private readonly cells: number;
  /** By vendor: entrants and those retained, by channel of entry (own cloud, own hardware, hosts). */
  readonly entered: Float64Array;
  readonly retained: Float64Array;
  /** USD of developer programme by vendor in the months whose entrants are followed. */
  readonly spent: Float64Array;

  constructor(private readonly market: Market) {
    const { vendors: V, offers: O, stages: T } = market.layout;
    const months = market.numbers.horizon + 1;
    this.builders = Array.from(market.segment.kind.keys()).filter((s) => market.segment.kind[s] === segmentKind.builder);
    this.cells = O * T;
    const B = this.builders.length;
    this.pool = new Float64Array(months * B * this.cells);
    this.local = new Float64Array(months * B * this.cells);
    this.share = new Float64Array(months * B * O);
    this.localShare = new Float64Array(months * B * O);
    this.entrants = new Float64Array(months * B * O);
    this.programme = new Float64Array(months * V);
    this.stay = new Float64Array(this.cells);
    this.next = new Float64Array(this.cells);
    this.entered = new Float64Array(V * channels);
    this.retained = new Float64Array(V * channels);
    this.spent = new Float64Array(V);
  }

  /** Notes a month that has just been stepped. */
  note(state: State): void {
    const { vendors: V, offers: O, stages: T } = this.market.layout;
    const B = this.builders.length;
    for (let b = 0; b < B; b++) {
      const s = this.builders[b]!;
      const row = state.month * B + b;
      const sum = state.weightSum[s]!;
      const localSum = state.localSum[s]!;
      const pool = state.pool[s]!;
      for (let o = 0; o < O; o++) {
        const v = (o / channels) | 0;
        const weight = state.weight[s * O + o]!;
        const local = o % channels === channel.local;
        this.share[row * O + o] = sum > 0 ? weight / sum : 0;
        this.localShare[row * O + o] = local && localSum > 0 ? weight / localSum : 0;
        const returning = pool > 0 ? state.leavers[s * V + v]! / pool : 0;
        this.entrants[row * O + o] = state.arrivals[s * O + o]! * (1 - Math.min(1, returning));
        for (let k = 0; k < (local ? T : 1); k++) {
          this.chances.set(this.market, state, s, o, k, state.attentive[s]!);
          const i = row * this.cells + o * T + k;
          const forced = o % channels === channel.api ? state.forced[v]! : 0;
          this.pool[i] = forced + (1 - forced) * this.chances.pool;
          this.local[i] = this.chances.local;
        }
      }
    }
    for (let v = 0; v < V; v++) this.programme[state.month * V + v] = state.programmeCost[v]!;
  }

  /** Follows the entrants of every month for twelve months. */
  follow(): void {
    const { vendors: V, offers: O } = this.market.layout;
    const { horizon } = this.market.numbers;
    this.entered.fill(0);
    this.retained.fill(0);
    this.spent.fill(0);
    const B = this.builders.length;
    for (let t = 1; t + retentionMonths <= horizon; t++) {
      for (let v = 0; v < V; v++) this.spent[v]! += this.programme[t * V + v]!;
      for (let b = 0; b < B; b++) {
        for (let v = 0; v < V; v++) {
          const at = (t * B + b) * O + v * channels;
          if (this.entrants[at]! + this.entrants[at + 1]! + this.entrants[at + 2]! <= 0) continue;
          this.chanceOfFamily(b, v, t);
          for (let c = 0; c < channels; c++) {
            const people = this.entrants[at + c]!;
            this.entered[v * channels + c]! += people;
            this.retained[v * channels + c]! += people * this.stay[(v * channels + c) * this.market.layout.stages]!;
          }
        }
      }
    }
  }

  /** Writes into `stay` the chance of each cell after month `t` to be in the family of `v` twelve months later. */
  private chanceOfFamily(b: number, v: number, t: number): void {
    const { offers: O, stages: T } = this.market.layout;
    const s = this.builders[b]!;
    const up = this.market.segment.tenureProbability[s]!;
    const renew = this.market.segment.hardwareRenewal[s]!;
    const B = this.builders.length;
    this.stay.fill(0);
    this.stay.fill(1, v * channels * T, (v + 1) * channels * T);
    for (let month = t + retentionMonths; month > t; month--) {
      const row = month * B + b;
      let drawn = 0;
      let drawnLocal = 0;
      for (let o = 0; o < O; o++) {
        const there = this.stay[o * T]!;
        drawn += this.share[row * O + o]! * there;
        drawnLocal += this.localShare[row * O + o]! * there;
      }
      for (let o = 0; o < O; o++) {
        const local = o % channels === channel.local;
        const cell = o * T;
        for (let k = 0; k < (local ? T : 1); k++) {
          const out = this.pool[row * this.cells + cell + k]!;
          const across = this.local[row * this.cells + cell + k]!;
          let staying = this.stay[cell + k]!;
          if (local) {
            const renewed = k > 0 ? staying + renew * (this.stay[cell]! - staying) : staying;
            staying = k < T - 1 ? renewed + up * (this.stay[cell + k + 1]! - renewed) : renewed;
          }
          this.next[cell + k] = out * drawn + across * drawnLocal + (1 - out - across) * staying;
        }
      }
      const swap = this.stay;
      this.stay = this.next;
      this.next = swap;
    }
  }
}
