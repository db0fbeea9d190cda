import { expect, test } from 'vitest';
import { compile, marketSeries, Simulator, vendorSeries } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

const months = 48;

/** The month since which one family has held more than half of business usage, read off the paths once they are complete. */
function tippedSince(simulator: Simulator): number {
  const { vendors: V } = simulator.market.layout;
  const share = (v: number, month: number): number =>
    simulator.recorder.vendorPath[(vendorSeries.indexOf('business_share') * V + v) * months + month - 1]!;
  for (let v = 0; v < V; v++) {
    let month = months;
    while (month > 0 && share(v, month) > 0.5) month -= 1;
    if (month < months) return month + 1;
  }
  return NaN;
}

test('the tipping month is the first of an unbroken lead with more than half of business usage, and censored without one', () => {
  const simulator = new Simulator(compile(flagship(`horizon=${months}`, 'segments.businesses.network=1.2')), 'stochastic');
  const found = Array.from({ length: 60 }, (_, i) => {
    const told = simulator.run(1, i).marketPath[(marketSeries.indexOf('tipping_month') + 1) * months - 1]!;
    expect(told).toBe(tippedSince(simulator));
    return told;
  });
  expect(found.some((month) => month > 1)).toBe(true);
  expect(found.some((month) => Number.isNaN(month))).toBe(true);
});
