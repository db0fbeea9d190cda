import { expect, test } from 'vitest';
import { chunksOf } from './chunks.js';

test('chunks follow one another and come to exactly what is asked, also where the last is not full', () => {
  for (const replicates of [1, 2, 3, 7, 20, 201]) {
    let next = 0;
    for (const { from, count } of chunksOf(replicates)) {
      expect(from).toBe(next);
      expect(count).toBeGreaterThan(0);
      next += count;
    }
    expect(next).toBe(replicates);
  }
});
