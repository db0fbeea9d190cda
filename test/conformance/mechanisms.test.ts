import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mechanisms } from '../../src/model/index.js';
import { pathsLike, quantitiesOf } from '../../src/scenario/index.js';
import { compile, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';
import { meanOf, sample } from '../support/runs.js';

const bytesOf = (...set: string[]): string[] => {
  const simulator = new Simulator(compile(flagship('horizon=24', ...set)), 'stochastic');
  return [0, 1, 2].map((replicate) => {
    const { vendorPath, marketPath, endings } = simulator.run(1, replicate);
    return [vendorPath, marketPath, endings]
      .map((column) => createHash('sha256').update(Buffer.from(column.buffer)).digest('hex'))
      .join(' ');
  });
};

/** An outcome of the flagship that each mechanism moves. */
const named = {
  training: ['openai', 'capability'],
  spillover: ['mistral', 'capability'],
  factors: ['openai', 'cumulative_burn'],
  serving: ['openai', 'cumulative_burn'],
  diffusion: ['xai', 'consumer_share'],
  choice: ['anthropic', 'business_share'],
  inertia: ['mistral', 'cumulative_burn'],
  usage: ['anthropic', 'business_share'],
  ecosystem: ['openai', 'builder_share'],
  programmes: ['google', 'cumulative_burn'],
  revenue: ['meta', 'cumulative_burn'],
  finance: ['openai', 'survival'],
  morale: ['openai', 'capability'],
} as const;

const stated = quantitiesOf(flagship()).map(({ path }) => path);

/** Whether the flagship states a number at a path with `*` for keys: what nobody states is off as it is. */
const isStated = (path: string): boolean => stated.some((one) => pathsLike(path).test(one));

describe.each(mechanisms)('$name', ({ name, neutral }) => {
  const off = Object.entries(neutral)
    .filter(([path]) => isStated(path))
    .map(([path, value]) => `${path}=${value}`);

  test('switched off is, byte for byte, the scenario with its neutral parameters', () => {
    expect(bytesOf(`mechanisms.${name}=false`)).toEqual(bytesOf(...off));
  });

  test('moves a named outcome of the flagship by more than Monte Carlo error', () => {
    const [vendor, metric] = named[name];
    const on = sample(flagship(), vendor, metric, 60);
    const without = sample(flagship(`mechanisms.${name}=false`), vendor, metric, 60);
    const pairs = on.map((value, i) => value - without[i]!).filter((value) => value === value);
    const difference = meanOf(pairs);
    const error = Math.sqrt(meanOf(pairs.map((value) => (value - difference) ** 2)) / pairs.length);
    expect(pairs.length).toBeGreaterThan(10);
    expect(Math.abs(difference)).toBeGreaterThan(2.6 * error);
  });
});
