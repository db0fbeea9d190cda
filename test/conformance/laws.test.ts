import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, Simulator, vendorSeries } from '../../src/simulation/index.js';
import { randomScenario } from '../support/random-scenario.js';

// The engine itself stops a run that loses people or money; so to finish is to conserve both.
const runs = { numRuns: 60, seed: 20240630 };

describe.each(['mean-field', 'stochastic'] as const)('any valid market, %s', (fidelity) => {
  test('keeps people and money, and every share of usage sums to one', () => {
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const simulator = new Simulator(compile(scenario), fidelity);
        const { recorder, market } = simulator;
        simulator.run(7, 3);
        const { vendors: V } = market.layout;
        const months = market.numbers.horizon;
        for (const metric of ['consumer_share', 'business_share', 'builder_share'] as const) {
          const from = vendorSeries.indexOf(metric) * V;
          for (let t = 0; t < months; t++) {
            let sum = 0;
            for (let v = 0; v < V; v++) sum += recorder.vendorPath[(from + v) * months + t]!;
            expect(sum === 0 || Math.abs(sum - 1) < 1e-9).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  test('an exited vendor earns nothing and holds no cash; its open weights keep their users', () => {
    let exits = 0;
    let outlived = 0;
    fc.assert(
      fc.property(randomScenario, (scenario) => {
        const simulator = new Simulator(compile(scenario), fidelity);
        simulator.run(11, 0);
        const { state, market } = simulator;
        for (let v = 0; v < market.layout.vendors; v++) {
          // Users of a cloud that closed this month have to move in the next.
          if (state.alive[v]! > 0 || Number.isNaN(state.exitMonth[v]!) || state.exitPart[v]! > 0) continue;
          exits += 1;
          expect(state.revenue[v]).toBe(0);
          expect(state.cash[v]).toBe(0);
          if (state.isOpen[v] && state.openBuilderShare[v]! > 0) outlived += 1;
          if (!state.isOpen[v])
            for (let kind = 0; kind < 3; kind++) expect(state.share[kind * market.layout.vendors + v]).toBe(0);
        }
      }),
      runs,
    );
    expect(exits).toBeGreaterThan(10);
    expect(outlived).toBeGreaterThan(3);
  });
});

test('the same seed gives the same bytes, another seed others', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const bytes = (seed: number): string => {
        const { vendorPath, endings } = new Simulator(compile(scenario), 'stochastic').run(seed, 5);
        return createHash('sha256').update(Buffer.from(vendorPath.buffer)).update(Buffer.from(endings.buffer)).digest('hex');
      };
      expect(bytes(3)).toBe(bytes(3));
      if (scenario.segments['consumers']!.adopted.value > 100 && scenario.horizon.value > 6) expect(bytes(3)).not.toBe(bytes(4));
    }),
    { numRuns: 25, seed: 1 },
  );
});

test('what is observed changes no run', () => {
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const market = compile(scenario);
      const all = new Simulator(market, 'stochastic', 'all').run(1, 2);
      const quick = new Simulator(market, 'stochastic', 'quick').run(1, 2);
      expect(Buffer.from(quick.vendorPath.buffer).equals(Buffer.from(all.vendorPath.buffer))).toBe(true);
    }),
    { numRuns: 20, seed: 2 },
  );
});
