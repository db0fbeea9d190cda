import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lengthOf, missingIn, rangeOf, type Chunk } from '../../src/experiment/index.js';
import { shardFlag } from '../../src/cli/shard.js';
import { speechIn } from '../../src/cli/speech.js';

const numbersOf = (chunks: readonly Chunk[]): number[] =>
  chunks.flatMap(({ from, count }) => Array.from({ length: count }, (_, i) => from + i));

const chunk = fc.record({ from: fc.nat(60), count: fc.integer({ min: 1, max: 20 }) });

test('what is missing is exactly what is wanted and not kept, in order, whatever was kept in whatever order', () => {
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 8 }), chunk, (kept, wanted) => {
      const have = new Set(numbersOf(kept));
      const missing = missingIn(kept, wanted);
      expect(numbersOf(missing)).toEqual(numbersOf([wanted]).filter((number) => !have.has(number)));
      expect(lengthOf(missing)).toBe(numbersOf(missing).length);
    }),
  );
});

test('shards hold every replicate once, in order, and differ in size by one at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(1000), (of, total) => {
      const shards = Array.from({ length: of }, (_, i) => rangeOf({ index: i + 1, of }, total));
      expect(numbersOf(shards)).toEqual(Array.from({ length: total }, (_, i) => i));
      const sizes = shards.map(({ count }) => count);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

const parse = (text: string, env: NodeJS.ProcessEnv = {}) => shardFlag(speechIn('en'), env)(text);

test.each([
  ['2/8', {}, { index: 2, of: 8 }],
  [
    'auto',
    { SLURM_ARRAY_TASK_ID: '7', SLURM_ARRAY_TASK_COUNT: '4', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_STEP: '2' },
    { index: 4, of: 4 },
  ],
  ['auto', { SLURM_ARRAY_TASK_ID: '0', SLURM_ARRAY_TASK_COUNT: '4' }, { index: 1, of: 4 }],
  ['auto', { JOB_COMPLETION_INDEX: '4', JOB_COMPLETIONS: '5' }, { index: 5, of: 5 }],
  ['auto', { AWS_BATCH_JOB_ARRAY_INDEX: '0', AWS_BATCH_JOB_ARRAY_SIZE: '3' }, { index: 1, of: 3 }],
])('a shard is stated or asked of the scheduler: %s %j', (text, env, shard) => {
  expect(parse(text, env)).toEqual(shard);
});

test.each([
  ['0/8', {}],
  ['9/8', {}],
  ['1', {}],
  ['auto', {}],
  ['auto', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_COUNT: '2', SLURM_ARRAY_TASK_MIN: '1' }],
  ['auto', { JOB_COMPLETION_INDEX: '5', JOB_COMPLETIONS: '5' }],
])('no part of a whole is refused: %s %j', (text, env) => {
  expect(() => parse(text, env)).toThrow(SyntaxError);
});
