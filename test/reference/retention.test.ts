import { describe, expect, test } from 'vitest';
import { IndividualsSimulator } from '../../src/individuals/index.js';
import { mean, normalQuantile, sampleVariance } from '../../src/numerics/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { compile, Simulator, vendorEndings } from '../../src/simulation/index.js';
import { smallMarkets } from '../support/small-markets.js';

const runs = 40;
const kinds = ['retention_api', 'retention_local'] as const;

/** Retention by vendor and channel of entry, of several runs; NaN where nobody came that way. */
type Retention = ReadonlyMap<string, readonly number[]>;

function workedOut(scenario: Scenario): Retention {
  const simulator = new Simulator(compile(scenario), 'stochastic');
  const { vendorNames, vendors } = simulator.market.layout;
  const endings = Array.from({ length: runs }, (_, i) => Float64Array.from(simulator.run(1, i).endings));
  return new Map(
    kinds.flatMap((kind) =>
      vendorNames.map((name, v) => [`${name} ${kind}`, endings.map((row) => row[vendorEndings.indexOf(kind) * vendors + v]!)]),
    ),
  );
}

function followed(scenario: Scenario): Retention {
  const simulator = new IndividualsSimulator(scenario);
  const lives = Array.from({ length: runs }, (_, i) => simulator.run(1, i).vendors);
  const names = [...lives[0]!.keys()];
  return new Map(
    kinds.flatMap((kind) => names.map((name) => [`${name} ${kind}`, lives.map((life) => life.get(name)!.end[kind])])),
  );
}

const existing = (values: readonly number[]): number[] => values.filter((value) => value === value);

/** By how many standard errors two means differ; NaN where there is too little to say. */
function apart(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [existing(one), existing(other)];
  if (Math.min(a.length, b.length) < 30) return NaN;
  return (mean(a) - mean(b)) / Math.sqrt(sampleVariance(a) / a.length + sampleVariance(b) / b.length);
}

describe.each(smallMarkets.filter(({ name }) => ['llm-2024', 'superpower', 'turmoil'].includes(name)))('$name', (market) => {
  test('a year of builders followed one by one comes to what the lumped engine works out as an expectation', () => {
    const scenario = market.with('horizon=24');
    const one = workedOut(scenario);
    const other = followed(scenario);
    const asked = [...one].map(([name, values]) => ({ name, z: apart(values, other.get(name)!) })).filter(({ z }) => z === z);
    expect(asked.length).toBeGreaterThan(2);
    const limit = -normalQuantile(1e-4 / 2 / asked.length / 3);
    expect(asked.filter(({ z }) => Math.abs(z) > limit)).toEqual([]);
  });
});
