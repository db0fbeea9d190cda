import { withSettings, type Scenario, type Setting } from '../../scenario/index.js';
import { compile, InvariantError, Simulator, type Fidelity } from '../../simulation/index.js';
import type { Observable } from '../targets/document.js';
import { readerOf, startOf, type Subject } from './observe.js';

/** What is read off a run, and at the end of which month; with `anchored` over what it was at the start. */
export interface Reading extends Subject {
  readonly observable: Observable;
  readonly month: number;
  readonly anchored: boolean;
}

/** Values of a scenario's numbers, by their paths. */
export interface Values {
  readonly paths: readonly string[];
  readonly values: Float64Array;
}

/** Plays a scenario under many values of its numbers and reads the same off each run. */
export class Player {
  private readonly scenario: Scenario;
  private readonly keys = new Map<string, readonly string[]>();
  private readonly months: number;

  /** The scenario lasts until the last reading; nothing is played beyond. */
  constructor(
    scenario: Scenario,
    private readonly readings: readonly Reading[],
    private readonly fidelity: Fidelity,
  ) {
    this.months = Math.max(2, ...readings.map(({ month }) => month));
    const horizon = { keys: ['horizon', 'value'], value: this.months };
    const comeback = { keys: ['comeback_month', 'value'], value: 0 };
    this.scenario = withSettings(scenario, [horizon, comeback]);
  }

  /** The readings of one run; null where its numbers are no longer a market. */
  play({ paths, values }: Values, seed: number, replicate: number): Float64Array | null {
    const settings: Setting[] = paths.map((path, i) => ({ keys: this.keysOf(path), value: values[i]! }));
    const market = compile(withSettings(this.scenario, settings));
    const simulator = new Simulator(market, this.fidelity, 'quick');
    const readers = this.readings.map(({ observable, vendor, over }) => readerOf(market, observable, { vendor, over }));
    const found = new Float64Array(this.readings.length);
    const first = new Float64Array(this.readings.length);
    const second = new Float64Array(this.readings.length);
    try {
      simulator.run(seed, replicate, {
        watch: (state) => {
          this.readings.forEach(({ month }, i) => {
            if (state.month === month) found[i] = readers[i]!(state);
            if (state.month === 1) first[i] = readers[i]!(state);
            if (state.month === 2) second[i] = readers[i]!(state);
          });
        },
      });
    } catch (error) {
      if (error instanceof InvariantError) return null;
      throw error;
    }
    this.readings.forEach(({ anchored, observable, ...subject }, i) => {
      if (!anchored) return;
      // What the market does not state is taken back from its first two months.
      found[i]! /= startOf(market, observable, subject) ?? (first[i]! * first[i]!) / second[i]!;
    });
    return found;
  }

  private keysOf(path: string): readonly string[] {
    const keys = this.keys.get(path) ?? [...path.split('.'), 'value'];
    this.keys.set(path, keys);
    return keys;
  }
}
