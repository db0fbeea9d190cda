import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dodge } from './dodge.js';

const places = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 12 });

describe('labels', () => {
  test('stay where they want to be where there is room', () => {
    expect(dodge([10, 50, 90], 15, 0, 100)).toEqual([10, 50, 90]);
  });

  test('that meet move apart by as much to either side', () => {
    expect(dodge([50, 50], 10, 0, 100)).toEqual([45, 55]);
    expect(dodge([50, 52, 51], 10, 0, 100)).toEqual([41, 61, 51]);
  });

  test('never overlap, keep their order, and stay within the chart', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const placed = dodge(wanted, 20, 0, 300);
        const order = wanted.map((_, i) => i).sort((a, b) => placed[a]! - placed[b]!);
        const room = Math.min(20, 300 / Math.max(1, wanted.length - 1));
        order.slice(1).forEach((i, rank) => {
          expect(placed[i]! - placed[order[rank]!]!).toBeGreaterThanOrEqual(room - 1e-9);
          expect(wanted[i]!).toBeGreaterThanOrEqual(wanted[order[rank]!]!);
        });
        for (const place of placed) expect(place >= -1e-9 && place <= 300 + 1e-9).toBe(true);
      }),
    );
  });
});
