import { describe, test } from 'vitest';
import { log } from '../../src/numerics/index.js';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { extent, proof } from '../support/proof.js';
import { compile, Simulator, vendorSeries } from '../../src/simulation/index.js';

/** A market that feeds on itself, with `people` in it and no luck but that of who does what: nobody leaves for want of money. */
function market(people: number): Scenario {
  const vendor = (points: number, open: boolean) => ({
    strategy: 'hold',
    funding: 'self-funded',
    capability: { general: points },
    ...(open && { open: { capability: { general: points } } }),
    training: 0,
    prices: {},
    staff: 1,
    cash: 1e9,
  });
  const read = readScenario({
    format: 'outlast/scenario@1',
    name: 'feedback',
    start: '2024-01-01',
    horizon: 12,
    survey_noise: 0,
    mechanisms: { finance: false, morale: false },
    training: { luck: 0 },
    diffusion: { word_of_mouth: 0.3, decay: 0.1 },
    ecosystem: { build: 0.3, decay: 0.3 },
    segments: {
      makers: {
        kind: 'builder',
        potential: people,
        adopted: people / 2,
        intensity: 1,
        workloads: { general: 1 },
        classes: { flagship: 1 },
        attention: 0.5,
        switching_cost: 0.5,
        imitation: 0.3,
        network: 0.9,
        contested: 0.5,
        brand_drift: 0,
        observed: [{ date: '2024-01-01', shares: { one: 0.5, two: 0.3, three: 0.2 } }],
      },
    },
    vendors: { one: vendor(1050, false), two: vendor(1000, true), three: vendor(1000, false) },
  });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.scenario;
}

/** Shares of builders at the horizon, by vendor. */
function sharesOf({ vendorPath }: { readonly vendorPath: Float64Array }, horizon: number): number[] {
  const row = vendorSeries.indexOf('builder_share') * 3;
  return [0, 1, 2].map((v) => vendorPath[(row + v + 1) * horizon - 1]!);
}

/** How far stochastic runs are from mean-field: of their mean, and of each of them, over the vendors' shares. */
function deviations(people: number, runs: number): { readonly bias: number; readonly spread: number } {
  const compiled = compile(market(people));
  const { horizon } = compiled.numbers;
  const expected = sharesOf(new Simulator(compiled, 'mean-field', 'quick').run(0, 0), horizon);
  const simulator = new Simulator(compiled, 'stochastic', 'quick');
  const sums = [0, 0, 0];
  let squares = 0;
  for (let i = 0; i < runs; i++) {
    sharesOf(simulator.run(1, i), horizon).forEach((share, v) => {
      sums[v]! += share - expected[v]!;
      squares += (share - expected[v]!) * (share - expected[v]!);
    });
  }
  const bias = Math.sqrt(sums.reduce((sum, total) => sum + (total / runs) * (total / runs), 0));
  return { bias, spread: Math.sqrt(squares / runs) };
}

/** Slope of the least-squares line through points, both in logarithms. */
function slope(points: readonly { readonly people: number; readonly deviation: number }[]): number {
  const x = points.map(({ people }) => log(people));
  const y = points.map(({ deviation }) => log(deviation));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [centreX, centreY] = [mean(x), mean(y)];
  const top = x.reduce((sum, at, i) => sum + (at - centreX) * (y[i]! - centreY), 0);
  return top / x.reduce((sum, at) => sum + (at - centreX) * (at - centreX), 0);
}

describe('as a market of persons grows, with nobody leaving it for want of money', () => {
  test('runs come nearer to mean-field as the square root of the number of people', { timeout: 3_600_000 }, () => {
    const runs = extent(300, 2000);
    const points = [160, 640, 2560, 10240].map((people) => ({ people, deviation: deviations(people, runs).spread }));
    const fitted = slope(points);
    // With 300 runs each spread is known to about 1 / sqrt(2 x 300) = 4 %, the slope over a factor of 64 to about 0.015.
    proof({
      id: 'convergence-spread',
      claim: {
        en: 'Stochastic runs come nearer to mean-field as the square root of the number of people',
        zh: '随着人数增加，随机推演按人数的平方根接近均值场',
      },
      holds: Math.abs(fitted + 0.5) < 0.05,
      figures: [
        { en: 'runs at each of 160, 640, 2560 and 10240 people', zh: '160、640、2560、10240 人各推演几次', value: runs },
        { en: 'fitted slope, -0.5 expected', zh: '拟合的斜率，应为 -0.5', value: Number(fitted.toFixed(4)) },
      ],
    });
  });

  test('their mean comes nearer in proportion to the number of people', { timeout: 3_600_000 }, () => {
    const each = extent(20, 400);
    const points = [80, 160, 320].map((people) => ({ people, deviation: deviations(people, each * people).bias }));
    const fitted = slope(points);
    // Twenty runs for each person keep the error of each bias near 15 %, that of the slope near 0.15.
    proof({
      id: 'convergence-mean',
      claim: {
        en: 'The mean of stochastic runs comes nearer to mean-field in proportion to the number of people',
        zh: '随着人数增加，随机推演的均值按人数成比例地接近均值场',
      },
      holds: Math.abs(fitted + 1) < 0.45,
      figures: [
        { en: 'runs for each of 80, 160 and 320 people', zh: '80、160、320 人，每人推演几次', value: each },
        { en: 'fitted slope, -1 expected', zh: '拟合的斜率，应为 -1', value: Number(fitted.toFixed(4)) },
      ],
    });
  });
});
