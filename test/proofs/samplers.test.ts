import { describe, expect, test } from 'vitest';
import { drawBinomial, Luck, normalCdf } from '../../src/numerics/index.js';
import { chiSquareTail, familywise, goodness } from '../support/chi-square.js';
import { binomialCells, type Cells } from '../support/exact-binomial.js';
import { extent, proof } from '../support/proof.js';

const seed = 1993;
const draws = extent(20_000, 2_000_000);
/** Chance that a family of tests fails although every sampler is exact. */
const alpha = 0.001;
const slow = { timeout: 3_600_000 };

const counts = [1, 2, 5, 10, 30, 100, 1e3, 1e6, 2 ** 31, 2 ** 40];
const chances = [1e-12, 1e-9, 1e-6, 0.01, 0.3, 0.5, 0.7, 0.999, 1 - 1e-9];
/** Means on both sides of the switch from inversion to rejection, and at it, from below one half and from above. */
const means = [0.5, 9.99, 10, 10.5, 30];
const grid = [
  ...counts.flatMap((n) => chances.map((p) => ({ n, p }))),
  ...counts.flatMap((n) =>
    means.filter((mean) => 2 * mean < n).flatMap((mean) => [mean / n, 1 - mean / n].map((p) => ({ n, p }))),
  ),
];

/** Levels that resolve both tails as far as five draws are expected beyond them. */
function levels(): number[] {
  const tail: number[] = [];
  for (let level = 6 / draws; level < 0.09; level *= 3) tail.push(level);
  const body = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  return [...tail, ...body, ...tail.map((level) => 1 - level).reverse()];
}

function place({ upTo }: Cells, value: number): number {
  let cell = 0;
  while (value > upTo[cell]!) cell += 1;
  return cell;
}

type Sampler = (luck: Luck, entity: number, n: number, p: number) => number;
const engine: Sampler = (luck, entity, n, p) => luck.binomial(entity, n, p);

interface Scores {
  readonly lower: number;
  readonly body: number;
  readonly upper: number;
}

/** p-values of the cells below the first tenth, above the last, and between. */
function score(n: number, p: number, stream: number, sampler: Sampler): Scores {
  const cells = binomialCells(n, p, levels());
  const found = new Float64Array(cells.upTo.length);
  const luck = new Luck(seed, 0);
  luck.begin(stream, 1);
  for (let i = 0; i < draws; i++) {
    const value = sampler(luck, i, n, p);
    if (!(Number.isInteger(value) && value >= 0 && value <= n)) throw new Error(`${value} of ${n}`);
    found[place(cells, value)]! += 1;
  }
  const from = cells.below.findIndex((total) => total > 0.1 + 1e-9);
  const to = cells.below.findIndex((total) => total >= 0.9);
  const group = (first: number, end: number): number =>
    goodness(found.subarray(first, end), cells.chances.slice(first, end), draws);
  return { lower: group(0, from), body: group(from, to + 1), upper: group(to + 1, found.length) };
}

describe('a binomial', slow, () => {
  test('follows exact probabilities over a grid of n up to 2^40 and of p, in each tail and between', () => {
    const scores = grid.map(({ n, p }, i) => score(n, p, i + 1, engine));
    const told = (part: keyof Scores): number[] => scores.map((s) => s[part]).filter((p) => p < 1);
    const [lower, body, upper] = [told('lower'), told('body'), told('upper')];
    const all = [...lower, ...body, ...upper];
    const five = all.filter((p) => p < 0.05).length / all.length;
    proof({
      id: 'sampler-binomial',
      claim: {
        en: 'Binomial draws follow exact probabilities, in the lower tail, in the body and in the upper tail',
        zh: '二项分布的抽样符合精确概率：下尾、中部和上尾分别成立',
      },
      holds: familywise(all) > alpha && five < 0.05 + 4 * Math.sqrt((0.05 * 0.95) / all.length),
      figures: [
        { en: 'pairs of n and p, n from 1 to 2^40', zh: 'n 与 p 的组合，n 从 1 到 2^40', value: grid.length },
        { en: 'draws a pair', zh: '每个组合的抽样次数', value: draws },
        { en: 'seed', zh: '种子', value: seed },
        { en: 'tests of the lower tail, smallest p', zh: '下尾检验数，最小 p 值', value: least(lower) },
        { en: 'tests of the body, smallest p', zh: '中部检验数，最小 p 值', value: least(body) },
        { en: 'tests of the upper tail, smallest p', zh: '上尾检验数，最小 p 值', value: least(upper) },
        { en: 'chance of a smallest p like this or smaller', zh: '最小 p 值如此之小的概率', value: familywise(all).toFixed(3) },
        { en: 'of all p, below 0.05', zh: '全部 p 值中小于 0.05 的', value: five.toFixed(3) },
      ],
    });
  });

  test('is settled where there is nothing to draw', () => {
    const luck = new Luck(seed, 0);
    for (const n of [0, 1, 7, 2 ** 53]) {
      for (const p of [0, 0.3, 1]) {
        const value = luck.binomial(1, n, p);
        expect(drawBinomial(luck, n, p)).toBeGreaterThanOrEqual(0);
        if (n === 0 || p === 0) expect(value).toBe(0);
        if (n > 0 && p === 1) expect(value).toBe(n);
      }
    }
  });
});

const least = (p: readonly number[]): string => `${p.length}, ${Math.min(...p).toExponential(1)}`;

describe('the tests', slow, () => {
  const [n, p] = [1e6, 0.3];
  const deviation = Math.sqrt(n * p * (1 - p));
  /** As small as it must be in a family as large as the grid. */
  const caught = (value: number): boolean => value < alpha / (3 * grid.length);

  test('catch a chance that is off by a tenth of a standard deviation', () => {
    const off = score(n, p, 1, (luck, i) => luck.binomial(i, n, p + 0.1 * (deviation / n)));
    expect(caught(Math.min(off.lower, off.body, off.upper))).toBe(true);
  });

  test('tell which tail is clipped', () => {
    const low = score(n, p, 2, (luck, i) => Math.max(engine(luck, i, n, p), Math.ceil(n * p - 2.5 * deviation)));
    expect([caught(low.lower), caught(low.upper)]).toEqual([true, false]);
    const high = score(n, p, 3, (luck, i) => Math.min(engine(luck, i, n, p), Math.floor(n * p + 2.5 * deviation)));
    expect([caught(high.lower), caught(high.upper)]).toEqual([false, true]);
  });

  test('catch a count that is one too large in small numbers, and an impossible one', () => {
    expect(caught(score(30, 0.3, 4, (luck, i, m, q) => Math.min(m, engine(luck, i, m, q) + (i % 3 === 0 ? 1 : 0))).body)).toBe(
      true,
    );
    expect(goodness([10, 1], [1, 0], 11)).toBe(0);
  });

  test('rest on the published quantiles of chi-square', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(5.991464547107979, 2)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
    expect(chiSquareTail(24.995790139728616, 15)).toBeCloseTo(0.05, 12);
  });

  test('rest on probabilities that are known', () => {
    expect(binomialCells(2, 0.5, [0.1, 0.5]).chances).toEqual([0.25, 0.5, 0.25]);
    const { below } = binomialCells(10, 0.3, [0.01, 0.1, 0.3]);
    expect(below[0]).toBeCloseTo(0.0282475249, 10);
    expect(below[1]).toBeCloseTo(0.1493083459, 10);
  });
});

/** Cells of a continuous variable by its distribution function: tails down to five draws, and tenths between. */
function scoreContinuous(values: Float64Array, distribution: (x: number) => number): number {
  const edges = [...levels(), 1];
  const found = new Float64Array(edges.length);
  for (const value of values) found[edges.findIndex((edge) => distribution(value) <= edge)]! += 1;
  return goodness(
    found,
    edges.map((edge, i) => edge - (edges[i - 1] ?? 0)),
    values.length,
  );
}

test('uniforms, normals, exponentials and coins follow their distributions', slow, () => {
  const luck = new Luck(seed, 1);
  const sample = (stream: number, of: (i: number) => number): Float64Array => {
    luck.begin(stream, 1);
    return Float64Array.from({ length: draws }, (_, i) => of(i));
  };
  const heads = sample(4, (i) => Number(luck.bernoulli(i, 0.3))).reduce((sum, one) => sum + one, 0);
  const p = {
    uniform: scoreContinuous(
      sample(1, (i) => luck.uniform(i)),
      (u) => u,
    ),
    normal: scoreContinuous(
      sample(2, (i) => luck.normal(i)),
      normalCdf,
    ),
    exponential: scoreContinuous(
      sample(3, (i) => luck.exponential(i)),
      (x) => -Math.expm1(-x),
    ),
    coin: goodness([heads, draws - heads], [0.3, 0.7], draws),
  };
  proof({
    id: 'sampler-continuous',
    claim: {
      en: 'Uniforms, normals, exponentials and coins follow their distributions',
      zh: '均匀、正态、指数分布和抛硬币的抽样各符合其分布',
    },
    holds: familywise(Object.values(p)) > alpha,
    figures: [
      { en: 'draws each', zh: '每种的抽样次数', value: draws },
      { en: 'seed', zh: '种子', value: seed },
      {
        en: 'p of uniform, normal, exponential, coin',
        zh: '均匀、正态、指数、硬币的 p 值',
        value: Object.values(p)
          .map((x) => x.toFixed(3))
          .join(', '),
      },
    ],
  });
});

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

describe('a multinomial', slow, () => {
  const weights = Float64Array.of(0.5, 0, 3, 1.5);
  const total = 5;
  const parts = [...weights].map((weight) => weight / total);

  /** Every way to spread n over the weights, and its probability n! prod p^k / k!. */
  function* ways(n: number, kinds: number): Generator<number[]> {
    if (kinds === 1) yield [n];
    else for (let k = 0; k <= n; k++) for (const rest of ways(n - k, kinds - 1)) yield [k, ...rest];
  }

  test('of few follows the exact probability of every outcome; of many, every part and every sum is a binomial', () => {
    const luck = new Luck(seed, 2);
    const out = new Float64Array(4);
    const few = 5;
    const all = [...ways(few, 4)];
    const places = new Map(all.map((way, i) => [way.join(), i]));
    const found = new Float64Array(all.length);
    luck.begin(1, 1);
    for (let i = 0; i < draws; i++) {
      luck.multinomial(i, few, weights, 4, out);
      found[places.get(out.join())!]! += 1;
    }
    const exact = all.map((way) => way.reduce((chance, k, j) => (chance * parts[j]! ** k) / factorial(k), factorial(few)));
    const part =
      (read: (of: Float64Array) => number): Sampler =>
      (l, i, n) => {
        l.multinomial(i, n, weights, 4, out);
        return read(out);
      };
    const many = [30, 1e4, 2 ** 40].flatMap((n, i) => [
      score(
        n,
        0.1,
        10 + i,
        part((of) => of[0]!),
      ),
      score(
        n,
        0.6,
        20 + i,
        part((of) => of[2]!),
      ),
      score(
        n,
        0.3,
        30 + i,
        part((of) => of[3]!),
      ),
      score(
        n,
        0.7,
        40 + i,
        part((of) => of[0]! + of[2]!),
      ),
    ]);
    const p = [goodness(found, exact, draws), ...many.flatMap((s) => [s.lower, s.body, s.upper])];
    proof({
      id: 'sampler-multinomial',
      claim: {
        en: 'A multinomial follows exact probabilities: every outcome of five people, every part and sum of up to 2^40',
        zh: '多项分布符合精确概率：五个人的每一种分法，直到 2^40 人的每一份与每一个和',
      },
      holds: familywise(p) > alpha,
      figures: [
        { en: 'tests', zh: '检验数', value: p.length },
        { en: 'draws each', zh: '每种的抽样次数', value: draws },
        { en: 'seed', zh: '种子', value: seed },
        { en: 'p of all outcomes of five', zh: '五个人全部分法的 p 值', value: p[0]!.toFixed(3) },
        { en: 'smallest p', zh: '最小 p 值', value: Math.min(...p).toExponential(1) },
        { en: 'chance of a smallest p like this or smaller', zh: '最小 p 值如此之小的概率', value: familywise(p).toFixed(3) },
      ],
    });
  });
});
