import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { wordProblem } from '../../documents/index.js';
import { facts } from '../../evidence/index.js';
import { Known, entitiesOf, historyOf, pointsOf, readTargets, withDerived, type Target } from '../index.js';

const text = readFileSync(new URL('../../../targets/published.yaml', import.meta.url), 'utf8');
const shipped = (): readonly Target[] => {
  const read = readTargets(text, 'published.yaml');
  if ('problems' in read) throw new Error(read.problems.map((problem) => wordProblem(problem, 'en')).join('\n'));
  return read.targets;
};
const all = withDerived(facts);

test('T1 to T10 ship, each with rows to be scored on and none of them before its information date', () => {
  expect([...new Set(shipped().map(({ id }) => id))]).toEqual(Array.from({ length: 10 }, (_, i) => `T${i + 1}`));
  for (const target of shipped()) {
    const points = pointsOf(target, all);
    expect(points.length, `${target.id} ${target.information}`).toBeGreaterThan(0);
    for (const { date } of points) expect(date > target.information).toBe(true);
    for (const entity of entitiesOf(target))
      expect(
        points.some((point) => point.entity.name === entity.name),
        entity.name,
      ).toBe(true);
  }
});

test('what is scored is what the rows say', () => {
  const observed = (id: string, entity: string, date: string): number | undefined =>
    shipped()
      .filter((target) => target.id === id)
      .flatMap((target) => pointsOf(target, all))
      .find((point) => point.entity.name === entity && point.date === date)?.observed;
  expect(observed('T1', 'best closed minus best open-weight', '2025-03-28')).toBe(83);
  expect(observed('T2', 'open-source (all)', '2025-12-09')).toBe(0.11);
  expect(observed('T6', 'Gemini', '2026-01-16')).toBe(0.22);
  expect(observed('T4', 'OpenAI flagship', '2026-06-26')).toBe(11.25);
  expect(observed('T7', 'Qwen', '2025-07-31')).toBe(1);
  expect(observed('T10', 'Anthropic opens weights', '2026-07-31')).toBe(0);
  expect(observed('T10', 'Inflection exits frontier race (Microsoft licence+hire)', '2026-07-31')).toBe(1);
});

test('the past of an entity ends on the information date, one value a day', () => {
  for (const target of shipped()) {
    const known = new Known(all, target.information);
    for (const entity of entitiesOf(target)) {
      const months = historyOf(target, entity, known).map((row) => row.months);
      expect(months.every((month, i) => month <= 0 && (i === 0 || month > months[i - 1]!))).toBe(true);
    }
  }
});

test('a target of its own is another table and a few lines; every mistake of it is told at once', () => {
  const mine = (change: string): string =>
    [
      'format: outlast/targets@1',
      'targets:',
      '  - id: mine',
      '    series: share',
      '    entities: [Ours]',
      '    data: mine.csv',
      '    information: 2024-01-01',
      `    scored: [${change}]`,
      '    observable: { kind: usage-share, segment: firms }',
      '    scenario: market.yaml',
    ].join('\n');
  expect(readTargets(mine('2024-06-30'), 'mine.yaml')).toHaveProperty('targets.0.scored', ['2024-06-30']);
  const bad = readTargets(mine('2023-06-30, 2024-02-30').replace('usage-share', 'used-share'), 'mine.yaml');
  expect('problems' in bad && bad.problems.map(({ path }) => path)).toEqual(['targets.0.scored.1', 'targets.0.observable.kind']);
});
