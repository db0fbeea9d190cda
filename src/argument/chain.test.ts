import { expect, test } from 'vitest';
import type { Row } from './row.js';
import { weakestLinks } from './chain.js';
import type { Verdict } from './verdict.js';

const row = (id: string, own: Verdict, share: number, rests_on: string[] = [], derived = false): Row =>
  ({
    claim: { id, rests_on, derived },
    scenario: 'm',
    premises: 'essay',
    closed: 'myopic',
    verdict: own,
    own,
    weakest: null,
    holds: { share, low: 0, high: 1 },
  }) as unknown as Row;

const thesis = (...below: Row[]) =>
  weakestLinks([
    row(
      'T',
      'supported',
      1,
      below.map(({ claim }) => claim.id),
      true,
    ),
    ...below,
  ])[0]!;

test('a thesis is as strong as its weakest link, which is named', () => {
  expect(thesis(row('A', 'supported', 1), row('B', 'depends', 0.5))).toMatchObject({
    verdict: 'depends',
    weakest: 'B',
    own: 'supported',
  });
  expect(thesis(row('A', 'undetermined', 0.5), row('B', 'refuted', 0.4))).toMatchObject({ verdict: 'refuted', weakest: 'B' });
  expect(thesis(row('A', 'supported', 1))).toMatchObject({ verdict: 'supported', weakest: 'T' });
});

test('of links that are equally weak the one that holds less often is named', () => {
  expect(thesis(row('A', 'refuted', 0.2), row('B', 'refuted', 0.1)).weakest).toBe('B');
});

test('links of other markets and premises do not count', () => {
  const elsewhere = { ...row('A', 'refuted', 0), scenario: 'other' };
  expect(thesis(row('A', 'supported', 1), elsewhere).verdict).toBe('supported');
});

test('a claim that is not derived keeps its own verdict, and a circle ends', () => {
  const [a] = weakestLinks([row('A', 'supported', 1, ['B'], true), row('B', 'supported', 1, ['A'], true)]);
  expect(a!.verdict).toBe('supported');
  expect(weakestLinks([row('A', 'supported', 1, ['B']), row('B', 'refuted', 0)])[0]!.verdict).toBe('supported');
});
