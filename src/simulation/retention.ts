import { channel, channels } from './layout.js';
import { segmentKind, type Market } from './market.js';
import { moveRate, nextRung } from './movement.js';
import type { State } from './state.js';

/** Months after entry at which retention is measured. */
export const retentionMonths = 12;
const lags = retentionMonths + 1;

/**
 * Twelve-month retention of builders by family and channel of entry, along the path of a run.
 *
 * Retention is the share of those who entered in month t whose main family in t + 12 is still that family, returners
 * included, pooled over all entry months up to 12 before the horizon. It is the expectation given the run's own
 * monthly chances: following every person would add only the noise of sampling them.
 *
 * Whoever leaves a cell for a pool is placed by the same shares, wherever they came from. So the chances obey a
 * renewal equation over pools: in family f at T after a draw in month u = never left since, or drawn again in some
 * month x in (u, T] and in f from there.
 */
export class RetentionLog {
  private readonly builders: number[];
  private readonly cells: number;
  /** [month][builder segment][offer][stage] chances of leaving for the pool of all offers and for the local pool. */
  private readonly pool: Float64Array;
  private readonly local: Float64Array;
  /** [month][builder segment][offer] chances of moving up to the vendor's own cloud. */
  private readonly upgrade: Float64Array;
  /** [month][builder segment][offer] shares of a draw from each pool, and entrants. */
  private readonly share: Float64Array;
  private readonly localShare: Float64Array;
  private readonly entrants: Float64Array;
  /** [month][vendor] USD of developer programme. */
  private readonly programme: Float64Array;
  // Of a draw in month u from the pool (first) or the local pool (second), by [month u][lag].
  private readonly again: readonly [Float64Array, Float64Array];
  private readonly againLocal: readonly [Float64Array, Float64Array];
  /** [month u][lag][vendor]: never left since, and of that family. */
  private readonly stayed: readonly [Float64Array, Float64Array];
  /** [offer][lag] for entrants of the month at hand. */
  private readonly left: Float64Array;
  private readonly leftLocal: Float64Array;
  private readonly kept: Float64Array;
  /** [month in the window][vendor] chance of being in the family at its end after a draw in that month. */
  private readonly reach: readonly [Float64Array, Float64Array];
  private readonly stage: Float64Array;
  /** By [vendor][channel of entry]: entrants, and those retained. */
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
    const pair = (length: number): readonly [Float64Array, Float64Array] => [new Float64Array(length), new Float64Array(length)];
    this.pool = new Float64Array(months * B * this.cells);
    this.local = new Float64Array(months * B * this.cells);
    this.upgrade = new Float64Array(months * B * O);
    this.share = new Float64Array(months * B * O);
    this.localShare = new Float64Array(months * B * O);
    this.entrants = new Float64Array(months * B * O);
    this.programme = new Float64Array(months * V);
    this.again = pair(months * lags);
    this.againLocal = pair(months * lags);
    this.stayed = pair(months * lags * V);
    this.left = new Float64Array(O * lags);
    this.leftLocal = new Float64Array(O * lags);
    this.kept = new Float64Array(O * lags);
    this.reach = pair(lags * V);
    this.stage = new Float64Array(T);
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
      const drawn = state.pool[s]!;
      for (let o = 0; o < O; o++) {
        const v = (o / channels) | 0;
        const weight = state.weight[s * O + o]!;
        const local = o % channels === channel.local;
        this.share[row * O + o] = sum > 0 ? weight / sum : 0;
        this.localShare[row * O + o] = local && localSum > 0 ? weight / localSum : 0;
        const returning = drawn > 0 ? state.leavers[s * V + v]! / drawn : 0;
        this.entrants[row * O + o] = state.arrivals[s * O + o]! * (1 - Math.min(1, returning));
        this.upgrade[row * O + o] = this.upgradeRate(s, o) * nextRung(this.market, state, s, v);
        const forced = o % channels === channel.api ? state.forced[v]! : 0;
        for (let k = 0; k < (local ? T : 1); k++) {
          const rate = moveRate(this.market, state, s, o, k);
          const i = row * this.cells + o * T + k;
          this.pool[i] = forced + (1 - forced) * rate * sum;
          this.local[i] = local ? rate * localSum * this.market.segment.portableBonus[s * T + k]! : 0;
        }
      }
    }
    for (let v = 0; v < V; v++) this.programme[state.month * V + v] = state.programmeCost[v]!;
  }

  private upgradeRate(s: number, o: number): number {
    const { upgradeLocal, upgradeHosted } = this.market.segment;
    if (o % channels === channel.api) return 0;
    return o % channels === channel.local ? upgradeLocal[s]! : upgradeHosted[s]!;
  }

  /** What has been noted up to the end of `month`, column by column. */
  columns(month: number): Float64Array[] {
    const months = this.market.numbers.horizon + 1;
    return [this.pool, this.local, this.upgrade, this.share, this.localShare, this.entrants, this.programme].map((column) =>
      column.subarray(0, (column.length / months) * (month + 1)),
    );
  }

  /** Follows the entrants of every month for twelve months. */
  follow(): void {
    const { vendors: V } = this.market.layout;
    const { horizon } = this.market.numbers;
    this.entered.fill(0);
    this.retained.fill(0);
    this.spent.fill(0);
    for (let t = 1; t + retentionMonths <= horizon; t++) {
      for (let v = 0; v < V; v++) this.spent[v]! += this.programme[t * V + v]!;
    }
    if (horizon <= retentionMonths) return;
    for (let b = 0; b < this.builders.length; b++) {
      for (let u = horizon; u >= 1; u--) {
        this.tabulate(b, u);
        if (u + retentionMonths <= horizon) this.followEntrants(b, u);
      }
    }
  }

  /** Fates of a draw in month `u`: by offer for its entrants, and summed over each pool. */
  private tabulate(b: number, u: number): void {
    const { vendors: V, offers: O } = this.market.layout;
    const reached = Math.min(retentionMonths, this.market.numbers.horizon - u);
    const row = u * this.builders.length + b;
    for (let pool = 0; pool < 2; pool++) {
      this.again[pool]!.fill(0, u * lags, (u + 1) * lags);
      this.againLocal[pool]!.fill(0, u * lags, (u + 1) * lags);
      this.stayed[pool]!.fill(0, u * lags * V, (u + 1) * lags * V);
    }
    for (let o = 0; o < O; o++) {
      const share = this.share[row * O + o]!;
      if (share === 0) continue;
      const local = o % channels === channel.local;
      if (local) this.leaveLocal(b, u, o, reached);
      else this.leaveService(b, u, o, reached);
      this.add(0, u, o, share, reached, local);
      if (local) this.add(1, u, o, this.localShare[row * O + o]!, reached, true);
    }
  }

  private add(pool: 0 | 1, u: number, o: number, share: number, reached: number, local: boolean): void {
    const { vendors: V } = this.market.layout;
    const v = (o / channels) | 0;
    const again = this.again[pool];
    const againLocal = this.againLocal[pool];
    const stayed = this.stayed[pool];
    for (let lag = 0; lag <= reached; lag++) {
      again[u * lags + lag]! += share * this.left[o * lags + lag]!;
      stayed[(u * lags + lag) * V + v]! += share * this.kept[o * lags + lag]!;
      if (local) againLocal[u * lags + lag]! += share * this.leftLocal[o * lags + lag]!;
    }
  }

  /** From a cloud, or from a host, whence some move up to the vendor's own cloud and stay with the family. */
  private leaveService(b: number, u: number, o: number, reached: number): void {
    const B = this.builders.length;
    const { stages: T, offers: O } = this.market.layout;
    const cloud = o - (o % channels) + channel.api;
    let stay = 1;
    let upgraded = 0;
    this.left[o * lags] = 0;
    this.kept[o * lags] = 1;
    for (let lag = 1; lag <= reached; lag++) {
      const row = (u + lag) * B + b;
      const out = stay * this.pool[row * this.cells + o * T]!;
      const outUpgraded = upgraded * this.pool[row * this.cells + cloud * T]!;
      const upgrading = (stay - out) * this.upgrade[row * O + o]!;
      stay -= out + upgrading;
      upgraded += upgrading - outUpgraded;
      this.left[o * lags + lag] = out + outUpgraded;
      this.kept[o * lags + lag] = stay + upgraded;
    }
  }

  private leaveLocal(b: number, u: number, o: number, reached: number): void {
    const { stages: T, offers: O } = this.market.layout;
    const B = this.builders.length;
    const s = this.builders[b]!;
    const cloud = o - (o % channels) + channel.api;
    let upgraded = 0;
    const up = this.market.segment.tenureProbability[s]!;
    const renew = this.market.segment.hardwareRenewal[s]!;
    const { stage } = this;
    stage.fill(0);
    stage[0] = 1;
    this.left[o * lags] = 0;
    this.leftLocal[o * lags] = 0;
    this.kept[o * lags] = 1;
    for (let lag = 1; lag <= reached; lag++) {
      const row = (u + lag) * B + b;
      const cell = row * this.cells + o * T;
      const chance = this.upgrade[row * O + o]!;
      let out = upgraded * this.pool[row * this.cells + cloud * T]!;
      let upgrading = 0;
      upgraded -= out;
      let across = 0;
      let climbed = 0;
      let renewed = 0;
      for (let k = 0; k < T; k++) {
        const leaves = stage[k]! * this.pool[cell + k]!;
        const ports = stage[k]! * this.local[cell + k]!;
        out += leaves;
        across += ports;
        let stay = stage[k]! - leaves - ports;
        const rising = stay * chance;
        upgrading += rising;
        stay -= rising;
        const climbing = k < T - 1 ? stay * up : 0;
        stay -= climbing;
        const renewing = k > 0 ? stay * renew : 0;
        renewed += renewing;
        stage[k] = stay - renewing + climbed;
        climbed = climbing;
      }
      stage[0]! += renewed;
      upgraded += upgrading;
      this.left[o * lags + lag] = out;
      this.leftLocal[o * lags + lag] = across;
      this.kept[o * lags + lag] = this.kept[o * lags + lag - 1]! - out - across;
    }
  }

  /** Solves the renewal equation for the window that ends twelve months after `u`, then adds up `u`'s entrants. */
  private followEntrants(b: number, u: number): void {
    const { vendors: V, offers: O } = this.market.layout;
    const [reach, reachLocal] = this.reach;
    for (let back = 0; back < retentionMonths; back++) {
      const x = u + retentionMonths - back;
      this.solve(0, x, back, reach);
      this.solve(1, x, back, reachLocal);
    }
    const row = u * this.builders.length + b;
    for (let o = 0; o < O; o++) {
      const people = this.entrants[row * O + o]!;
      if (people === 0) continue;
      const v = (o / channels) | 0;
      let chance = this.kept[o * lags + retentionMonths]!;
      for (let lag = 1; lag <= retentionMonths; lag++) {
        const at = (retentionMonths - lag) * V + v;
        chance += this.left[o * lags + lag]! * reach[at]!;
        if (o % channels === channel.local) chance += this.leftLocal[o * lags + lag]! * reachLocal[at]!;
      }
      this.entered[o]! += people;
      this.retained[o]! += people * chance;
    }
  }

  /** Chances of being in each family `back` months after a draw of month `x` from a pool. Later draws are solved. */
  private solve(pool: 0 | 1, x: number, back: number, into: Float64Array): void {
    const { vendors: V } = this.market.layout;
    const [reach, reachLocal] = this.reach;
    const stayed = this.stayed[pool];
    const again = this.again[pool];
    const againLocal = this.againLocal[pool];
    for (let v = 0; v < V; v++) into[back * V + v] = stayed[(x * lags + back) * V + v]!;
    for (let lag = 1; lag <= back; lag++) {
      const p = again[x * lags + lag]!;
      const q = againLocal[x * lags + lag]!;
      const from = (back - lag) * V;
      for (let v = 0; v < V; v++) into[back * V + v]! += p * reach[from + v]! + q * reachLocal[from + v]!;
    }
  }
}
