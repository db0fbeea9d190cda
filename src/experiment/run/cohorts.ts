import { channel, channels, type Market, type State } from '../../simulation/index.js';
import { climbRate, leaveRates } from './leaving.js';

/**
 * Those who came to a family in each of the latest months, as far as they have not left it since: by the months since they
 * came, by offer, and by tenure.
 */
export class Cohorts {
  /** [vendor][months since entry] people who came so long ago or longer, and those of them who had stayed so long. */
  readonly entered: Float64Array;
  readonly stayed: Float64Array;
  /** [months since entry][offer][stage] */
  private cells: Float64Array[];
  /** [months since entry][vendor] people who came then. */
  private readonly came: Float64Array[];

  constructor(
    private readonly market: Market,
    private readonly segment: number,
    private readonly months: number,
  ) {
    const { vendors: V, offers: O, stages: T } = market.layout;
    this.entered = new Float64Array(V * (months + 1));
    this.stayed = new Float64Array(V * (months + 1));
    this.cells = Array.from({ length: months + 1 }, () => new Float64Array(O * T));
    this.came = Array.from({ length: months + 1 }, () => new Float64Array(V));
  }

  /** Takes a month that has just been stepped, in which `returned` of each offer's arrivals had left its family the same month. */
  step(state: State, returned: Float64Array): void {
    const { vendors: V, offers: O, stages: T } = this.market.layout;
    const oldest = this.cells.pop()!;
    const goneBy = this.came.pop()!;
    for (const cells of this.cells) this.age(state, cells);
    this.cells.unshift(oldest.fill(0));
    this.came.unshift(goneBy.fill(0));
    for (let o = 0; o < O; o++) {
      const people = Math.max(0, state.arrivals[this.segment * O + o]! - returned[o]!);
      oldest[o * T] = people;
      goneBy[(o / channels) | 0]! += people;
    }
    this.cells.forEach((cells, lag) => {
      for (let v = 0; v < V; v++) {
        const at = v * (this.months + 1) + lag;
        this.entered[at]! += this.came[lag]![v]!;
        for (let i = v * channels * T; i < (v + 1) * channels * T; i++) this.stayed[at]! += cells[i]!;
      }
    });
  }

  /** One month of those who came together, in the order in which people leave, climb and renew. */
  private age(state: State, cells: Float64Array): void {
    const { vendors: V, stages: T } = this.market.layout;
    for (let v = 0; v < V; v++) {
      const api = v * channels + channel.api;
      let climbed = this.leave(state, cells, api, 0);
      for (const o of [v * channels + channel.hosted, v * channels + channel.local]) {
        climbed += o % channels === channel.local ? this.ageLocal(state, cells, o) : this.climb(state, cells, o);
      }
      cells[api * T] = climbed;
    }
  }

  /** Those of a cell who stay. */
  private leave(state: State, cells: Float64Array, o: number, k: number): number {
    const { pool, local } = leaveRates(this.market, state, this.segment, o, k);
    return cells[o * this.market.layout.stages + k]! * (1 - pool - local);
  }

  /** Those of a host who move up to the vendor's cloud; the others stay. */
  private climb(state: State, cells: Float64Array, o: number): number {
    const staying = this.leave(state, cells, o, 0);
    const climbing = staying * climbRate(this.market, state, this.segment, o);
    cells[o * this.market.layout.stages] = staying - climbing;
    return climbing;
  }

  /** The same of own hardware, whose tenure and age move on. */
  private ageLocal(state: State, cells: Float64Array, o: number): number {
    const { stages: T } = this.market.layout;
    const up = this.market.segment.tenureProbability[this.segment]!;
    const renew = this.market.segment.hardwareRenewal[this.segment]!;
    const chance = climbRate(this.market, state, this.segment, o);
    let climbing = 0;
    let rising = 0;
    let renewed = 0;
    for (let k = 0; k < T; k++) {
      const here = this.leave(state, cells, o, k);
      climbing += here * chance;
      const staying = here * (1 - chance);
      const next = k < T - 1 ? staying * up : 0;
      const anew = k > 0 ? (staying - next) * renew : 0;
      cells[o * T + k] = staying - next - anew + rising;
      renewed += anew;
      rising = next;
    }
    cells[o * T]! += renewed;
    return climbing;
  }
}
