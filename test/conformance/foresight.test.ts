import { describe, expect, test } from 'vitest';
import { compile, Simulator, vendorEndings } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';
import { meanOf } from '../support/runs.js';

const replicates = 40;
/** Discounted profit of OpenAI and what its rivals' luck was, by replicate. */
const profits = (...set: string[]): number[] => {
  const simulator = new Simulator(compile(flagship('horizon=48', ...set)), 'stochastic');
  const { vendors, vendorNames } = simulator.market.layout;
  const at = vendorEndings.indexOf('profit_npv') * vendors + vendorNames.indexOf('openai');
  return Array.from({ length: replicates }, (_, i) => simulator.run(1, i).endings[at]!);
};

describe('a forward-looking vendor', () => {
  test('earns more than it would with a myopic strategy, under the same luck', () => {
    const ahead = profits('vendors.openai.strategy=forward-looking');
    for (const myopic of ['closed-premium', 'price-war']) {
      const other = profits(`vendors.openai.strategy=${myopic}`);
      const gains = ahead.map((profit, i) => profit - other[i]!);
      const mean = meanOf(gains);
      const error = Math.sqrt(meanOf(gains.map((gain) => (gain - mean) ** 2)) / (replicates - 1));
      expect(mean, myopic).toBeGreaterThan(2.6 * error);
    }
  });

  test('asks most where nobody minds the price, and less where buyers mind it very much and costs little to serve', () => {
    const priceOf = (...set: string[]): number => {
      const simulator = new Simulator(
        compile(flagship('horizon=1', 'vendors.openai.strategy=forward-looking', ...set)),
        'mean-field',
      );
      simulator.run(1, 0);
      return simulator.state.actions[simulator.market.layout.vendorNames.indexOf('openai')]!.price;
    };

    expect(priceOf('segments.*.price=0')).toBe(1.4);
    expect(
      priceOf('segments.*.price=6', 'segments.*.attention=1', 'vendors.openai.cost_factor=0.05', 'mechanisms.programmes=false'),
    ).toBeLessThan(1);
  });

  test('shares its memory with another that looks ahead, and a run leaves nothing in it for the next', () => {
    const two = ['vendors.openai.strategy=forward-looking', 'vendors.anthropic.strategy=forward-looking', 'horizon=14'];
    const simulator = new Simulator(compile(flagship(...two)), 'stochastic');
    const first = Float64Array.from(simulator.run(3, 1).vendorPath);
    simulator.run(3, 2);
    expect(simulator.run(3, 1).vendorPath).toEqual(first);
  });
});
