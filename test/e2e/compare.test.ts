import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../dist/bin/outlast.js', import.meta.url));
const outlast = (...args: string[]) => spawnSync(process.execPath, [main, 'compare', ...args], { encoding: 'utf8' });

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly vendor: string | null;
  readonly metric: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly verdict: string;
}
interface Data {
  readonly pairs: Pair[];
  readonly replicates: number;
  readonly precise: boolean;
}
const superpower = ['scenarios/superpower.yaml', '--set', 'horizon=12', '--lang', 'en'];
const compared = (...args: string[]): Data => {
  const { stdout, stderr } = outlast(...superpower, '--json', ...args);
  expect(stderr).toBe('');
  const { schema, data } = JSON.parse(stdout) as { schema: string; data: Data };
  expect(schema).toBe('outlast/compare@1');
  return data;
};

test('the same strategy under another name differs by nothing, which is too close to call, never certain', () => {
  const args = [
    '--vary',
    'vendors.ash.strategy=hold,"hold"',
    '--metric',
    'survival.ash,business_share.ash',
    '--precision',
    '0.1',
  ];
  const { pairs, precise, replicates } = compared(...args);
  expect(pairs.map(({ metric }) => metric)).toEqual(['survival', 'business_share']);
  for (const { estimate, low, high, verdict, n } of pairs) {
    expect([estimate, verdict, n]).toEqual([0, 'too close to call', replicates]);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
    expect(high - low).toBeLessThanOrEqual(0.1);
  }
  expect(precise).toBe(true);
});

test('a difference that is there is called, the same on any number of threads', () => {
  const args = [
    '--vary',
    'vendors.ash.strategy=closed-premium,open-weights',
    '--metric',
    'business_share.ash',
    '--budget',
    '150',
  ];
  const one = outlast(...superpower, '--json', ...args, '--threads', '1').stdout;
  expect(outlast(...superpower, '--json', ...args, '--threads', '2').stdout).toBe(one);
  const [pair] = (JSON.parse(one) as { data: Data }).data.pairs as [Pair];
  expect(pair).toMatchObject({ a: 'closed-premium', b: 'open-weights', vendor: 'ash', n: 150 });
  expect(pair.verdict).toBe(pair.estimate > 0 ? 'a' : 'b');
  expect(pair.low).toBeLessThan(pair.estimate);
  expect(pair.high).toBeGreaterThan(pair.estimate);
  expect(pair.low * pair.high).toBeGreaterThan(0);
});

test('money without bounds is compared too: what was given is there a month later, less what the poorer raises', () => {
  const args = ['--set', 'horizon=1', '--vary', 'vendors.ash.cash=1e9,4e9', '--metric', 'cash.ash', '--budget', '60'];
  const { pairs } = compared(...args);
  expect(pairs).toMatchObject([{ a: '1e9', b: '4e9', metric: 'cash', verdict: 'b', n: 60 }]);
  expect(pairs[0]!.estimate).toBeGreaterThan(-3.01e9);
  expect(pairs[0]!.estimate).toBeLessThan(-2e9);
});

test('several paths vary as all their combinations; survival of the varied is told', () => {
  const args = ['--vary', 'vendors.elm.strategy=hold,open-core', '--vary', 'climate.initial=boom,winter', '--budget', '4'];
  const { pairs, precise } = compared(...args);
  expect(pairs).toHaveLength(6 * 6);
  expect(pairs[0]).toMatchObject({ a: 'hold + boom', b: 'hold + winter', metric: 'survival' });
  expect(precise).toBe(false);
  const one = compared('--vary', 'vendors.elm.strategy=hold,open-core', '--budget', '4').pairs;
  expect(one.map(({ vendor, n }) => [vendor, n])).toEqual([['elm', 4]]);
});

test('is read aloud in both languages, and refuses what is not there', () => {
  const args = ['--vary', 'vendors.ash.strategy=hold,open-core', '--budget', '4'];
  expect(outlast(...superpower, ...args).stdout).toContain('too close to call');
  expect(outlast(...superpower, ...args, '--lang', 'zh').stdout).toContain('难分高下');
  expect(outlast(...superpower, '--vary', 'vendors.ash.strategy=hold,hodl')).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('bad-choice') as string,
  });
  expect(outlast(...superpower, '--vary', 'vendors.ash.strategy=hold', '--precision', '0').status).toBe(2);
});
