import { describe, expect, test } from 'vitest';
import { exp, expm1, log, log1p, Luck, pow } from '../../src/numerics/index.js';
import { expm1Fixed, expScaled, fixed, log1pFixed, logFixed, powScaled, ulps } from '../support/fixed-point.js';
import { extent, proof } from '../support/proof.js';

const seed = 1989;
const count = extent(10_000, 600_000);
const steps = extent(1, 40);

const luck = new Luck(seed, 0);
luck.uniform(0);
const between = (low: number, high: number): number => low + (high - low) * luck.next();
/** Either sign, and every order of magnitude from 2^low to 2^high alike. */
const anySize = (low: number, high: number): number =>
  (luck.next() < 0.5 ? -1 : 1) * between(1, 2) * 2 ** Math.floor(between(low, high));
const draws = (of: () => number, share = 1): number[] => Array.from({ length: count * share }, of);

/** The doubles around x, `steps` to each side. */
const around = (x: number): number[] =>
  Array.from({ length: 2 * steps + 1 }, (_, i) => x + (i - steps) * 2 ** (Math.floor(Math.log2(Math.abs(x))) - 52));

/** Where exp goes from one entry of its table to the next. */
const expEdges = Array.from({ length: extent(512, 16_384) }, (_, i) => {
  const spread = extent(128, 4);
  return ((i - extent(256, 8_192)) * spread + 0.5) * (Math.LN2 / 64);
}).filter((x) => x > -708 && x < 709);
/** Where log does, in binades far apart. */
const logEdges = [-1022, -300, -1, 0, 1, 2, 700].flatMap((binade) =>
  Array.from({ length: 128 }, (_, j) => (1 + j / 128) * 2 ** binade),
);
/** 1 + k 2^-52 and 1 - k 2^-53: e^x lies close to the middle of two doubles for x half an ulp of one. */
const halfways = Array.from({ length: extent(200, 4_000) }, (_, k) => [(k + 0.5) * 2 ** -52, -(k + 0.5) * 2 ** -53]).flat();
const nearOne = [
  ...Array.from({ length: extent(200, 4_000) }, (_, k) => [1 + (k + 1) * 2 ** -52, 1 - (k + 1) * 2 ** -53]).flat(),
  ...draws(() => 1 + anySize(-52, -2), 0.5),
];

const sets = {
  exp: [
    ...draws(() => between(-708, 709.7)),
    ...draws(() => anySize(-60, 9), 0.5),
    ...draws(() => between(-745.1, -708), 0.5),
    ...expEdges.flatMap(around),
    ...halfways,
  ].filter((x) => x < 709.78),
  log: [
    ...draws(() => Math.abs(anySize(-1022, 1023))),
    ...draws(() => Math.abs(anySize(-1074, -1022)), 0.25),
    ...draws(() => between(0.5, 2), 0.5),
    ...logEdges.flatMap(around),
    ...nearOne,
  ].filter((x) => x !== 1),
  expm1: [...draws(() => anySize(-60, 5)), ...draws(() => between(-0.02, 0.02), 0.25), ...around(0.01), ...around(-0.01)],
  log1p: [...draws(() => anySize(-60, -1)), ...draws(() => between(-0.9, 30), 0.25), ...around(1e-5), ...around(-1e-5)],
};

/** x and y with x^y over the whole range, also subnormal, and x from the ordinary to the extreme. */
const powers = [
  ...draws(() => Math.abs(anySize(-20, 20))),
  ...draws(() => Math.abs(anySize(-1074, 1023)), 0.25),
  ...nearOne,
].flatMap((x): [number, number][] => {
  const y = between(-744, 709) / Math.log(x);
  return x === 1 ? [] : [[x, luck.next() < 0.25 && Math.abs(Math.log(x)) < 350 ? Math.trunc(y) : y]];
});

interface Worst {
  readonly error: number;
  readonly at: unknown;
}

/** Largest error over points, and where. */
function worst<P>(points: readonly P[], error: (point: P) => number): Worst {
  let found: Worst = { error: -1, at: points[0] };
  for (const at of points) {
    const size = error(at);
    if (!(size <= found.error)) found = { error: size, at };
  }
  return found;
}

function prove(name: string, points: number, { error, at }: Worst, bound: number): void {
  proof({
    id: `ulp-${name}`,
    claim: {
      en: `${name} is within ${bound} ulp (units of the last place)`,
      zh: `${name} 的误差不超过 ${bound} ulp（末位单位）`,
    },
    holds: error <= bound,
    figures: [
      { en: 'points', zh: '点数', value: points },
      { en: 'seed', zh: '种子', value: seed },
      { en: 'largest error, ulp', zh: '最大误差，ulp', value: error.toFixed(4) },
      { en: 'where', zh: '所在的点', value: String(at) },
    ],
  });
}

describe('against integers with 192 bits after the point', { timeout: 1_800_000 }, () => {
  test('exp is within one unit of the last place: all exponents, edges of its table, subnormals, halfway cases', () => {
    prove(
      'exp',
      sets.exp.length,
      worst(sets.exp, (x) => ulps(exp(x), expScaled(fixed(x)))),
      0.76,
    );
  });

  test('log is within one unit of the last place: all exponents, edges of its table, subnormals, around one', () => {
    prove(
      'log',
      sets.log.length,
      worst(sets.log, (x) => ulps(log(x), logFixed(x))),
      0.52,
    );
  });

  test('pow is within one unit of the last place: ordinary and extreme bases, large exponents near one, subnormals', () => {
    prove(
      'pow',
      powers.length,
      worst(powers, ([x, y]) => ulps(pow(x, y), powScaled(x, y))),
      0.76,
    );
  });

  test('expm1 and log1p keep their digits near zero', () => {
    prove(
      'expm1',
      sets.expm1.length,
      worst(sets.expm1, (x) => ulps(expm1(x), expm1Fixed(fixed(x)))),
      1.5,
    );
    prove(
      'log1p',
      sets.log1p.length,
      worst(sets.log1p, (x) => ulps(log1p(x), log1pFixed(x))),
      1.5,
    );
  });
});

test('the reference tells a double from its neighbour, and agrees with itself', () => {
  expect(ulps(0.5 + 2 ** -53, fixed(0.5))).toBe(1);
  expect(ulps(2 ** -1073, { mantissa: 1n << 192n, exponent: -1074 })).toBe(1);
  const circle = expScaled(logFixed(1.375));
  expect(ulps(1.375, circle)).toBeLessThan(1e-12);
  expect(ulps(Math.E, expScaled(fixed(1)))).toBeLessThan(0.5);
});
