import { expect, test } from 'vitest';
import { inLine, runScenario } from '../../src/experiment/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { compile, marketSeries, Simulator, vendorEndings, vendorSeries } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

test('what is told of a path is its value in the last month', async () => {
  const scenario = flagship('horizon=14');
  const { outcomes, series } = await runScenario({
    scenario,
    hash: scenarioHash(scenario),
    fidelity: 'stochastic',
    replicates: 5,
    seed: 2,
    executor: inLine(),
    without: new Set(['assumptions', 'drain']),
  });
  let told = 0;
  for (const { vendor, metric, mean, months } of series) {
    const row = outcomes.find((one) => one.vendor === vendor && one.metric === metric)!;
    const last = mean.at(-1)!;
    expect(months.at(-1)).toBe(14);
    if (last === null) expect(row.mean, `${vendor} ${metric}`).toBeNull();
    else expect(Math.abs(row.mean! - last), `${vendor} ${metric}`).toBeLessThanOrEqual(1e-9 * Math.abs(last));
    if (last !== null && last !== mean.at(-2)) told += 1;
  }
  expect(told).toBeGreaterThan(30);
});

test('replicate by replicate, whatever chunk plays it, a run is what the simulator does with that luck', async () => {
  const scenario = flagship('horizon=4');
  const { values } = await runScenario({
    scenario,
    hash: scenarioHash(scenario),
    fidelity: 'stochastic',
    replicates: 7,
    seed: 5,
    executor: inLine(),
    without: new Set(['assumptions', 'drain']),
  });
  const simulator = new Simulator(compile(scenario), 'stochastic');
  const { vendorNames } = simulator.market.layout;
  for (let replicate = 0; replicate < 7; replicate++) {
    const { vendorPath } = simulator.run(5, replicate);
    vendorNames.forEach((vendor, v) => {
      const cash = vendorPath[(vendorSeries.indexOf('cash') * vendorNames.length + v + 1) * 4 - 1];
      const told = values.find((row) => row.vendor === vendor && row.metric === 'cash')!;
      expect(told.values[replicate], `${vendor} ${replicate}`).toBe(cash);
    });
  }
});

test('concentration is the sum of squared shares of business usage, below one where several hold some', () => {
  const simulator = new Simulator(compile(flagship('horizon=6')), 'stochastic');
  const { vendorPath, marketPath } = simulator.run(1, 0);
  const { vendors } = simulator.market.layout;
  for (let month = 0; month < 6; month++) {
    let sum = 0;
    for (let v = 0; v < vendors; v++) sum += vendorPath[(vendorSeries.indexOf('business_share') * vendors + v) * 6 + month]! ** 2;
    const hhi = marketPath[marketSeries.indexOf('hhi') * 6 + month]!;
    expect(hhi).toBeCloseTo(sum, 12);
    expect(hhi).toBeLessThan(0.9);
  }
});

test('who was behind by the gap at the month of comparison comes back if it leads at the end, and nobody else can', () => {
  const months = 30;
  const gap = 10;
  const month = 6;
  const simulator = new Simulator(
    compile(flagship(`horizon=${months}`, `comeback_gap=${gap}`, `comeback_month=${month}`)),
    'stochastic',
  );
  const { vendors } = simulator.market.layout;
  const told: number[] = [];
  for (let replicate = 0; replicate < 20; replicate++) {
    const { vendorPath, endings } = simulator.run(1, replicate);
    for (let v = 0; v < vendors; v++) {
      const lead = (at: number) => vendorPath[(vendorSeries.indexOf('capability_lead') * vendors + v) * months + at - 1]!;
      const behind = lead(month) <= -gap;
      const comeback = endings[vendorEndings.indexOf('comeback') * vendors + v]!;
      expect(comeback, `replicate ${replicate}, vendor ${v}: ${lead(month)}, then ${lead(months)}`).toBe(
        behind ? (lead(months) > 0 ? 1 : 0) : NaN,
      );
      told.push(comeback);
    }
  }
  expect(new Set(told)).toEqual(new Set([0, 1, NaN]));
});
