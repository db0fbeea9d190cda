import type { Scenario } from '../scenario/index.js';
import { compile } from './compile.js';
import type { Market } from './market.js';
import type { Recorder } from './metrics.js';
import type { Fidelity } from './fidelity.js';
import { Simulator, type RunOptions } from './simulator.js';

/** A scenario that differs from the base in what vendors do, not in what the market is. */
export interface Variant {
  readonly name: string;
  readonly scenario: Scenario;
  /** Index of the vendor whose change this is, where its rivals repeat their actions of the first variant, or match its price. */
  readonly rivals?: { readonly of: number; readonly do: 'repeat' | 'match' };
}

/**
 * Several variants under one luck, without the metrics that follow builders for a year: brand and initial users are those of the first, and every draw is keyed by who is
 * drawn, so a difference between variants is the variants' doing.
 */
export class VariantRunner {
  readonly markets: readonly Market[];
  private readonly simulators: readonly Simulator[];

  constructor(
    readonly variants: readonly Variant[],
    fidelity: Fidelity,
  ) {
    const base = compile(variants[0]!.scenario);
    this.markets = variants.map((variant, i) => (i === 0 ? base : compile(variant.scenario, base)));
    this.simulators = this.markets.map((market) => new Simulator(market, fidelity, 'quick'));
  }

  /** Runs every variant with the luck of (`seed`, `replicate`) and hands each result to `read` before the next run. */
  run(seed: number, replicate: number, read: (variant: number, recorder: Recorder) => void): void {
    const repeats = this.variants.some(({ rivals }) => rivals?.do === 'repeat');
    const record = repeats ? this.simulators[0]!.trace() : undefined;
    this.simulators.forEach((simulator, i) => {
      const { rivals } = this.variants[i]!;
      let options: RunOptions = i === 0 && record !== undefined ? { record } : {};
      if (rivals?.do === 'match') options = { reaction: { match: rivals.of } };
      else if (rivals !== undefined) options = { reaction: { trace: record!, except: rivals.of } };
      const recorder = simulator.run(seed, replicate, options);
      read(i, recorder);
    });
  }
}
