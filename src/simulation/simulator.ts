import { exp, log1p, Luck } from '../numerics/index.js';
import { begin, populate } from './begin.js';
import { assessQuality, attract } from './attraction.js';
import { Lookout, type Reaction } from './decide.js';
import { demandOf } from './demand.js';
import type { Grant } from './grants.js';
import type { Fidelity } from './fidelity.js';
import { Foresight } from './foresight.js';
import type { Market } from './market.js';
import { Recorder } from './metrics.js';
import { stepMonth, type Workspace } from './month.js';
import { RetentionLog } from './retention.js';
import { State } from './state.js';
import { Tape } from './tape.js';
import { bindAtStart } from './tastes.js';
import { ActionTrace } from './trace.js';

/** What is observed: all metrics, or only what vendors go through: neither metrics of the whole market nor retention. */
export type Observation = 'all' | 'quick';

/** What a single run may do besides running: remember every action, have rivals react in a set way, give a grant, show every month. */
export interface RunOptions {
  readonly record?: ActionTrace;
  readonly reaction?: Reaction;
  readonly grant?: Grant;
  /** Is shown the state at the end of every month; what it does to it, it does to the run. */
  readonly watch?: (state: State) => void;
  /** Ends the run with the month after which it is true: what was to be seen has been. */
  readonly until?: (state: State) => boolean;
}

/**
 * One market, ready to be run again and again. Owns its memory: a run allocates nothing.
 *
 * `recorder` holds the numbers of the latest run; read them before the next.
 */
export class Simulator {
  readonly recorder: Recorder;
  readonly state: State;
  /** What every run begins from. */
  private readonly start: State;
  private readonly foresight: Foresight | undefined;
  private readonly work: Workspace;
  private readonly luck = new Luck(0, 0);
  private readonly discount: number;

  constructor(
    readonly market: Market,
    readonly fidelity: Fidelity,
    observe: Observation = 'all',
  ) {
    if (market.networked) throw new RangeError('counts of people have no network');
    this.state = new State(market);
    this.start = new State(market);
    begin(market, this.start);
    populate(market, this.start, fidelity === 'stochastic');
    if (market.numbers.persistent || market.vendor.strategy.some((strategy) => strategy.knowsDemand)) {
      assessQuality(market, this.start);
      attract(market, this.start);
    }
    bindAtStart(market, this.start);
    this.recorder = new Recorder(market, observe === 'all' ? new RetentionLog(market) : undefined);
    const anybody = market.vendor.strategy.some((strategy) => strategy.looksAhead);
    this.foresight = anybody ? new Foresight(market, fidelity === 'stochastic', stepMonth) : undefined;
    this.work = {
      lookout: new Lookout(this.foresight, demandOf(market, this.state)),
      cloud: new Float64Array(market.layout.vendors),
      open: new Float64Array(market.layout.vendors),
      offers: new Float64Array(2 * market.layout.offers),
    };
    this.discount = -log1p(market.numbers.discountRate);
  }

  /** A trace that fits this market's runs. */
  trace(): ActionTrace {
    return new ActionTrace(this.market.numbers.horizon, this.market.layout.vendors);
  }

  /**
   * Runs to the horizon with the luck of (`seed`, `replicate`), which mean-field does not need.
   *
   * Throws InvariantError when a month yields NaN, a negative count or lost money.
   */
  run(seed: number, replicate: number, options: RunOptions = {}): Recorder {
    this.begin();
    return this.finish(seed, replicate, options);
  }

  /** Runs to the end of `month` and writes down where the run is then. */
  pause(seed: number, replicate: number, month: number, tape: Tape): void {
    this.begin();
    this.play(seed, replicate, month, {});
    this.save(tape, month);
  }

  /** Continues to the horizon what a simulator of the same layout has paused: the same run, under this market from there on. */
  resume(seed: number, replicate: number, tape: Tape): Recorder {
    this.begin();
    this.state.restore(this.market, tape);
    this.recorder.restore(tape, this.state.month);
    return this.finish(seed, replicate, {});
  }

  /** How many numbers `pause` writes at the end of `month`. */
  pausedLength(month: number): number {
    const tape = new Tape();
    this.save(tape, month);
    return tape.at;
  }

  private save(tape: Tape, month: number): void {
    this.state.save(this.market, tape);
    this.recorder.save(tape, month);
  }

  private begin(): void {
    this.state.copy(this.start);
    this.recorder.begin();
  }

  private finish(seed: number, replicate: number, options: RunOptions): Recorder {
    this.play(seed, replicate, this.market.numbers.horizon, options);
    this.recorder.finish(this.state);
    return this.recorder;
  }

  /** Steps from where the state is to the end of `last`. */
  private play(seed: number, replicate: number, last: number, options: RunOptions): void {
    const drawn = this.fidelity === 'stochastic';
    if (drawn) this.luck.rekey(seed, replicate);
    for (let month = this.state.month + 1; month <= last; month++) {
      this.foresight?.remember(this.state, month);
      stepMonth(
        this.market,
        this.state,
        this.work,
        drawn ? this.luck : undefined,
        options.record,
        options.reaction,
        options.grant,
      );
      this.recorder.note(this.state, this.work.cloud, this.work.open, exp(this.discount * month));
      options.watch?.(this.state);
      if (options.until?.(this.state) === true) return;
    }
  }
}
