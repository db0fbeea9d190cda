import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableFrom, uniforms } from '../../../test/support/tables.js';
import { countIn, densityOf, restricted, type Sample } from './box.js';
import { discover, type DiscoverRequest, type Discovery } from './discover.js';
import { limitsOf } from './limits.js';
import { prim } from './prim.js';
import { columnOf } from './table.js';

const found = (request: Omit<DiscoverRequest, 'inputs'> & { readonly inputs?: readonly string[] }): Discovery => {
  const answer = discover({ inputs: null, ...request });
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.discovery;
};

/** A thousand points of a cube; cases are in a box of known limits, up to errors. */
function cube(wrong: number, rows = 1000, seed = 5) {
  const [a, b, c, noise] = uniforms(rows, 4, seed) as [number[], number[], number[], number[]];
  const y = a.map((x, i) => Number((x > 0.3 && x < 0.7 && b[i]! > 0.5) !== noise[i]! < wrong));
  return { a, b, c, y };
}

const sampleOf = ({ y, ...inputs }: Record<string, readonly number[]>): Sample => ({
  columns: Object.entries(inputs).map(([name, cells]) => columnOf(name, cells)),
  outcome: Uint8Array.from(y!),
});

test('a box of known limits is found again, and no side that it does not have', () => {
  const [box] = found({ table: tableFrom(cube(0)), outcome: 'y == 1', resamples: 0 }).boxes;
  expect(Object.keys(box!.limits)).toEqual(['a', 'b']);
  const { a, b } = box!.limits as Record<string, { low: number | null; high: number | null }>;
  expect([a!.low! - 0.3, a!.high! - 0.7, b!.low! - 0.5].filter((off) => Math.abs(off) > 0.03)).toEqual([]);
  expect(b!.high).toBeNull();
  expect(box!.density).toBeGreaterThan(0.9);
  expect(box!.coverage).toBeGreaterThan(0.95);
});

test('with a threshold of one it holds cases only, and still most of them', () => {
  const [box] = found({ table: tableFrom(cube(0)), outcome: 'y == 1', threshold: 1, resamples: 0 }).boxes;
  expect(box!.density).toBe(1);
  expect(box!.coverage).toBeGreaterThan(0.9);
});

test('errors in one row of ten move its limits by less than a twentieth and the trust stands', () => {
  const { boxes } = found({ table: tableFrom(cube(0.1)), outcome: 'y == 1', resamples: 39, boxes: 1 });
  const { a, b } = boxes[0]!.limits as Record<string, { low: number | null; high: number | null }>;
  expect([a!.low! - 0.3, a!.high! - 0.7, b!.low! - 0.5].filter((off) => Math.abs(off) > 0.05)).toEqual([]);
  expect(boxes[0]!.family_p!['a']).toBe(1 / 40);
  expect(boxes[0]!.family_p!['b']).toBe(1 / 40);
  expect(boxes[0]!.reproduced!['a']).toBe(1);
  expect(boxes[0]!.reproduced!['b']).toBe(1);
});

test('coverage, density, support and quasi-p of a table worked by hand', () => {
  // Ten rows, four cases, all at the upper end of x but the second: the box x >= 7 has 4 rows of which 3 are cases.
  const table = tableFrom({ x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], y: [0, 1, 0, 0, 0, 0, 1, 0, 1, 1] });
  const { boxes, trajectory } = found({
    table,
    outcome: 'y == 1',
    minimum: 2,
    alpha: 0.1,
    threshold: 0.75,
    resamples: 0,
    boxes: 1,
  });
  expect(trajectory[0]).toEqual({ coverage: 1, density: 0.4, support: 1, restricted: 0 });
  expect(boxes[0]).toMatchObject({ coverage: 0.75, density: 0.75, support: 0.4, rows: 4, cases: 3 });
  expect(boxes[0]!.limits).toEqual({ x: { low: 7, high: null } });
  // Three or four successes in four trials of chance 0.4: 4 · 0.4³ · 0.6 + 0.4⁴.
  expect(boxes[0]!.quasi_p['x']).toBeCloseTo(0.1792, 12);
});

test('a category keeps the levels in which the outcome is', () => {
  const colours = Array.from({ length: 300 }, (_, i) => ['red', 'green', 'blue'][i % 3]!);
  const x = Array.from({ length: 300 }, (_, i) => (i * 37) % 300);
  const table = tableFrom({ colour: colours, x, y: colours.map((colour) => (colour === 'red' || colour === 'blue' ? 1 : 0)) });
  const { boxes } = found({ table, outcome: 'y == 1', resamples: 0 });
  expect(boxes[0]).toMatchObject({ limits: { colour: { among: ['blue', 'red'] } }, density: 1, coverage: 1 });
});

test('a second box is found in what the first leaves, and coverages add up', () => {
  const [a, b] = uniforms(2000, 2, 8) as [number[], number[]];
  const y = a.map((x, i) => Number((x < 0.25 && b[i]! < 0.25) || (x > 0.7 && b[i]! > 0.7)));
  const { boxes } = found({ table: tableFrom({ a, b, y }), outcome: 'y == 1', resamples: 19 });
  expect(boxes.length).toBeGreaterThanOrEqual(2);
  expect(boxes[0]!.coverage + boxes[1]!.coverage).toBeGreaterThan(0.9);
  expect(boxes.reduce((sum, { coverage }) => sum + coverage, 0)).toBeLessThanOrEqual(1);
});

const samples = fc.record({
  rows: fc.integer({ min: 30, max: 120 }),
  seed: fc.nat(10_000),
  ties: fc.integer({ min: 3, max: 1000 }),
  share: fc.double({ min: 0.1, max: 0.6, noNaN: true }),
});
const random = ({ rows, seed, ties, share }: { rows: number; seed: number; ties: number; share: number }): Sample => {
  const [a, b, u] = uniforms(rows, 3, seed) as [number[], number[], number[]];
  return sampleOf({ a: a.map((x) => Math.floor(x * ties)), b, y: u.map((x, i) => Number(x < share * (0.5 + b[i]!))) });
};
const options = { alpha: 0.1, minimum: 5, threshold: null };

test('on a trajectory support falls and density rises, every figure is that of its box, and none is too small', () => {
  fc.assert(
    fc.property(samples, (shape) => {
      const sample = random(shape);
      const { trajectory } = prim(sample, options);
      trajectory.forEach((step, i) => {
        expect(countIn(step.box, sample)).toEqual({ rows: step.rows, cases: step.cases });
        expect(step.rows).toBeGreaterThanOrEqual(Math.min(options.minimum, shape.rows));
        if (i === 0) return;
        expect(step.rows).toBeLessThan(trajectory[i - 1]!.rows);
        expect(densityOf(step)).toBeGreaterThan(densityOf(trajectory[i - 1]!));
      });
    }),
    { numRuns: 60 },
  );
});

test('a threshold that the trajectory reaches is kept by the box', () => {
  fc.assert(
    fc.property(samples, fc.double({ min: 0.2, max: 0.9, noNaN: true }), (shape, threshold) => {
      const sample = random(shape);
      const { trajectory, box } = prim(sample, { ...options, threshold });
      if (trajectory.some((step) => densityOf(step) >= threshold)) expect(densityOf(box)).toBeGreaterThanOrEqual(threshold);
    }),
    { numRuns: 60 },
  );
});

test('another scale that keeps the order of an input keeps the rows of the box', () => {
  fc.assert(
    fc.property(samples, (shape) => {
      const sample = random(shape);
      const rescaled: Sample = {
        ...sample,
        columns: sample.columns.map((column) =>
          column.kind === 'number' ? { ...column, values: column.values.map((x) => x * x * x + 5 * x - 2) } : column,
        ),
      };
      const one = prim(sample, options).box;
      const other = prim(rescaled, options).box;
      const members = (of: Sample, { box }: typeof one): string =>
        `${JSON.stringify(countIn(box, of))} ${restricted(box, of.columns).join()}`;
      expect(members(rescaled, other)).toBe(members(sample, one));
    }),
    { numRuns: 60 },
  );
});

test('a cube turned round gives the box turned round, up to which of two equal slices was peeled first', () => {
  const data = cube(0);
  const turned = { ...data, a: data.a.map((x) => -x), b: data.b.map((x) => -x) };
  const limitsIn = (of: Record<string, readonly number[]>) =>
    limitsOf(prim(sampleOf(of), { ...options, minimum: 10, threshold: 1 }).box.box, sampleOf(of).columns) as Record<
      string,
      { low: number; high: number }
    >;
  const one = limitsIn(data);
  const other = limitsIn(turned);
  expect(-other['a']!.high).toBeCloseTo(one['a']!.low, 1);
  expect(-other['a']!.low).toBeCloseTo(one['a']!.high, 1);
  expect(-other['b']!.high).toBeCloseTo(one['b']!.low, 1);
});

test('without a signal a box is called significant in no more than about one table of twenty', () => {
  // At a true rate of 1 in 20, more than 7 of 60 are seen with chance 0.01.
  let called = 0;
  for (let seed = 0; seed < 60; seed++) {
    const [a, b, c, u] = uniforms(120, 4, 1000 + seed) as [number[], number[], number[], number[]];
    const table = tableFrom({ a, b, c, y: u.map((x) => Number(x < 0.3)) });
    const { boxes } = found({ table, outcome: 'y == 1', resamples: 39, boxes: 1, seed });
    if (Object.values(boxes[0]?.family_p ?? {}).some((p) => p <= 0.05)) called += 1;
  }
  expect(called).toBeLessThanOrEqual(7);
});

test('a missing value, an unknown input and an outcome that is everywhere are refused', () => {
  const table = tableFrom({ runway: [1, null, 3], attention: [1, 2, 3], y: [1, 0, 1] });
  const problems = (request: Partial<DiscoverRequest>) => {
    const answer = discover({ table, inputs: null, outcome: 'y == 1', ...request });
    return 'problems' in answer ? answer.problems : [];
  };
  expect(problems({})).toMatchObject([{ code: 'missing-value', column: 'runway', count: 1, rows: 3 }]);
  expect(problems({ inputs: ['atention'] })).toMatchObject([{ code: 'unknown-name', name: 'atention', didYouMean: 'attention' }]);
  expect(problems({ inputs: ['attention'], outcome: 'y >= 0' })).toMatchObject([{ code: 'same-outcome', outcome: 'always' }]);
  expect(problems({ inputs: ['attention'], outcome: 'y > 1' })).toMatchObject([{ code: 'same-outcome', outcome: 'never' }]);
});

test('the same table and seed give the same answer', () => {
  const once = () => found({ table: tableFrom(cube(0.1, 300)), outcome: 'y == 1', resamples: 9, seed: 4 });
  expect(once()).toEqual(once());
});

test('a table without anything to search has no box, by either method', () => {
  const table = tableFrom({ y: [0, 1, 1] });
  for (const method of ['prim', 'cart'] as const) expect(found({ table, outcome: 'y == 1', method }).boxes).toEqual([]);
});
