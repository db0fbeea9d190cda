import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const pure = [
  'numerics',
  'model',
  'strategies',
  'simulation',
  'individuals',
  'equilibrium',
  'experiment',
  'argument',
  'calibration',
];
/** Operations whose last bit is the engine's own business. */
const portable = /\*\*(?![/*])|\bMath\.(?:a?cosh?|a?sinh?|a?tanh?|atan2|cbrt|exp|expm1|hypot|log(?:10|1p|2)?|pow|random)\b/;

const code = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*/g, '');

test.each(pure)('%s uses no operation whose last bit depends on the engine', (folder) => {
  const files = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(0);
  const found = files.flatMap((file) =>
    code(readFileSync(join(src, folder, file), 'utf8'))
      .split('\n')
      .filter((line) => portable.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('the search finds what it looks for', () => {
  for (const text of ['x ** 2', 'a**=b', 'Math.exp(1)', 'Math.hypot(1, 2)']) expect(portable.test(code(text))).toBe(true);
  for (const text of ['/** a ** b */ x', 'Math.sqrt(2)', 'Math.max(1, 2) // y ** 2'])
    expect(portable.test(code(text))).toBe(false);
});
