import fc from 'fast-check';
import { expect, test } from 'vitest';
import { upperTail } from './index.js';

/** The chance of `k` or more of `n` at p = `a` / `b`, in whole numbers. */
function exactTail(n: number, a: number, b: number, k: number): number {
  let choose = 1n;
  let sum = 0n;
  for (let i = 0; i <= n; i++) {
    if (i > 0) choose = (choose * BigInt(n - i + 1)) / BigInt(i);
    if (i >= k) sum += choose * BigInt(a) ** BigInt(i) * BigInt(b - a) ** BigInt(n - i);
  }
  const scale = 10n ** 40n;
  return Number((sum * scale) / BigInt(b) ** BigInt(n)) / 1e40;
}

test('the upper tail of a binomial is that of whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 19 }), fc.nat(120), (n, a, at) => {
      const k = at % (n + 2);
      const exact = exactTail(n, a, 20, k);
      const relative = Math.abs(upperTail(n, a / 20, k) - exact);
      expect(relative).toBeLessThan(exact < 1e-20 ? 1e-20 : Math.max(1e-12 * exact, k > (n * a) / 20 ? 0 : 1e-13));
    }),
    { numRuns: 300 },
  );
});

test('certain and impossible counts have chance one and none', () => {
  expect([upperTail(5, 0.2, 0), upperTail(5, 0, 1), upperTail(5, 1, 5), upperTail(5, 0.5, 6)]).toEqual([1, 0, 1, 0]);
});
