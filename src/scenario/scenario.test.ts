import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordProblem, type Problem } from '../documents/index.js';
import { quantitiesOf, readScenario, withEvery, withValue, type Scenario } from './index.js';

const text = `format: outlast/scenario@1
name: tiny
start: 2024-01-01
segments:
  builders:
    kind: builder
    potential: 2 M people
    adopted: 1 M people
    intensity: 3
    workloads: { general: 1 }
    classes: { flagship: 1 }
vendors:
  one:
    strategy: open-weights
    funding: venture
    capability: { general: 1200 }
    training: { value: 12 M USD/month, low: 5e6, high: 3e7, source: F0001, note: why }
    prices: { flagship: 5 USD/Mtok }
    staff: 10
    cash: 1 B USD
`;

const problemsIn = (source: string, set: string[] = []): readonly Problem[] => {
  const read = readScenario(source, { file: 'tiny.yaml', set, sources: (id) => id === 'F0001' });
  return 'problems' in read ? read.problems : [];
};
const valid = (source: string | object = text, set: string[] = []): { readonly scenario: Scenario; readonly hash: string } => {
  const read = readScenario(source, { set });
  if ('problems' in read) throw new Error(read.problems.map((problem) => wordProblem(problem, 'en')).join('\n'));
  return read;
};

test('numbers carry units, ranges, sources and roles', () => {
  const { scenario } = valid();
  expect(scenario.vendors['one']!.cash.value).toBe(1e9);
  expect(scenario.vendors['one']!.training).toEqual({
    value: 12e6,
    low: 5e6,
    high: 3e7,
    dist: null,
    source: 'F0001',
    note: 'why',
    hindsight: false,
  });
  const roles = new Map(quantitiesOf(scenario).map(({ path, spec }) => [path, spec.role]));
  expect(roles.get('vendors.one.training')).toBe('lever');
  expect(roles.get('vendors.one.cash')).toBe('uncertainty');
  expect(roles.get('capability.parameter_exponent')).toBe('constant');
});

test('every number that has a default states what it rests on', () => {
  for (const { path, quantity } of quantitiesOf(valid().scenario)) {
    if (!/^(segments\.builders|vendors\.one)\./.test(path)) expect(quantity.source, path).not.toBeNull();
  }
});

describe('the hash', () => {
  const { hash } = valid();

  test('ignores comments, key order and defaults that are spelled out', () => {
    const reordered = text.replace('name: tiny\nstart: 2024-01-01\n', 'start: 2024-01-01 # new year\nname: tiny\n');
    expect(valid(reordered).hash).toBe(hash);
    expect(valid(`${text}horizon: { value: 60, source: convention }\n`).hash).toBe(hash);
  });

  test('is the same for the same thing as an object', () => {
    const { scenario } = valid();
    expect(valid(scenario).hash).toBe(hash);
  });

  test('changes with any value, range or switch', () => {
    for (const change of ['vendors.one.cash=2e9', 'horizon=59', 'mechanisms.morale=false', 'vendors.one.strategy=hold']) {
      expect(valid(text, [change]).hash).not.toBe(hash);
    }
  });
});

describe('overrides', () => {
  test('keep the range where the value lies inside and drop it where not; evidence goes with the number it was given for', () => {
    expect(valid(text, ['vendors.one.training=2e7']).scenario.vendors['one']!.training).toMatchObject({
      value: 2e7,
      low: 5e6,
      source: 'assumption',
      note: null,
      hindsight: false,
    });
    expect(valid(text, ['vendors.one.training=9e7']).scenario.vendors['one']!.training).toMatchObject({
      value: 9e7,
      low: null,
      source: 'assumption',
    });
    const { value } = valid(text).scenario.vendors['one']!.training;
    expect(valid(text, [`vendors.one.training=${value}`]).scenario.vendors['one']!.training).toMatchObject({
      value,
      source: 'F0001',
    });
  });

  test('reach every key with a star', () => {
    expect(valid(text, ['segments.*.price=0.1']).scenario.segments['builders']!.price.value).toBe(0.1);
    expect(problemsIn(text, ['vendors.*.cashh=1'])).toMatchObject([{ code: 'unknown-path', didYouMean: 'vendors.*.cash' }]);
    expect(problemsIn(text, ['nonsense'])).toMatchObject([{ code: 'bad-override' }]);
  });

  test('with a unit keep the range too', () => {
    const { training } = valid(text, ['vendors.one.training=20 M USD/month']).scenario.vendors['one']!;
    expect(training).toMatchObject({ value: 2e7, low: 5e6, high: 3e7, source: 'assumption' });
  });

  test('invent nobody, and are refused as data where they are no YAML', () => {
    expect(problemsIn(text, ['vendors.nobody.cash=3'])).toMatchObject([{ code: 'bad-override', reason: 'no-match' }]);
    expect(problemsIn(text, ['horizon=*zz'])).toMatchObject([{ code: 'bad-override', reason: 'not-yaml' }]);
  });

  test('of one number copy only the way there', () => {
    const { scenario } = valid();
    const changed = withValue(scenario, 'vendors.one.cash', 5);
    expect(changed.vendors['one']!.cash.value).toBe(5);
    expect(scenario.vendors['one']!.cash.value).toBe(1e9);
    expect(changed.segments).toBe(scenario.segments);
    expect(withEvery(scenario, { 'segments.*.network': 0 }).segments['builders']!.network.value).toBe(0);
    expect(() => withValue(scenario, 'vendors.two.cash', 1)).toThrow(RangeError);
  });
});

describe('events', () => {
  const events = (...lines: string[]): string => `${text}events:\n${lines.map((line) => `  - ${line}\n`).join('')}`;

  test('move a lever by a factor, to an amount or by an addition, or turn the climate', () => {
    const { scenario } = valid(
      events(
        '{ month: 6, until: 18, vendor: one, lever: subsidy, amount: 2 }',
        '{ month: 3, vendor: one, lever: price, factor: 0.5 }',
        '{ month: 4, vendor: one, lever: operations, add: -1e5 }',
        '{ month: 9, climate: winter }',
      ),
    );
    expect(scenario.events.map(({ factor, amount, add }) => [factor?.value, amount?.value, add?.value])).toEqual([
      [undefined, 2, undefined],
      [0.5, undefined, undefined],
      [undefined, undefined, -1e5],
      [undefined, undefined, undefined],
    ]);
  });

  test('that do both, or neither, are mistakes', () => {
    expect(problemsIn(events('{ month: 6, vendor: one, lever: subsidy, amount: 2, factor: 2 }'))).toMatchObject([
      { code: 'unfit' },
    ]);
    expect(problemsIn(events('{ month: 6, vendor: one, lever: subsidy }'))).toMatchObject([{ code: 'unfit' }]);
    expect(problemsIn(events('{ month: 6, vendor: one, lever: subsidy, add: 2, factor: 2 }'))).toMatchObject([{ code: 'unfit' }]);
    expect(problemsIn(events('{ month: 6, vendor: one, lever: price, add: 2 }'))).toMatchObject([{ code: 'unfit' }]);
    expect(problemsIn(events('{ month: 6, vendor: one, lever: operations, add: 2 USD/Mtok }'))).toMatchObject([
      { code: 'wrong-unit' },
    ]);
    expect(problemsIn(events('{ month: 6, vendor: ones, lever: subsidy, factor: 2 }'))).toMatchObject([
      { code: 'unknown-name', didYouMean: 'one' },
    ]);
  });
});

describe('mistakes', () => {
  const broken: [string, string, string, Partial<Problem> & Record<string, unknown>][] = [
    ['a wrong unit', '5 USD/Mtok', '5 USD/month', { code: 'wrong-unit', at: { file: 'tiny.yaml', line: 18, column: 25 } }],
    ['an unknown unit', '5 USD/Mtok', '5 USD/Mtokk', { code: 'unknown-unit' }],
    ['an unknown key', 'staff: 10', 'staf: 10', { code: 'unknown-key', didYouMean: 'staff' }],
    ['a bad choice', 'open-weights', 'open-wieghts', { code: 'bad-choice', didYouMean: 'open-weights' }],
    ['a value outside its range', 'low: 5e6', 'low: 2e7', { code: 'bad-range' }],
    ['a negative price', '5 USD/Mtok', '-5', { code: 'out-of-range' }],
    ['an unknown evidence row', 'F0001', 'F0002', { code: 'unknown-source' }],
    ['a workload nobody defined', '{ general: 1 }', '{ generl: 1 }', { code: 'unknown-name', didYouMean: 'general' }],
    ['parts above one', '{ flagship: 1 }', '{ flagship: 0.7, mid: 0.5 }', { code: 'shares-exceed-one' }],
    ['a bad date', '2024-01-01', '2024-13-01', { code: 'bad-date' }],
    ['no number', 'cash: 1 B USD', 'cash: .nan', { code: 'not-a-number' }],
    ['the wrong type', 'staff: 10', 'staff: [10]', { code: 'wrong-type' }],
    ['a duplicate key', 'staff: 10', 'staff: 10\n    staff: 11', { code: 'duplicate-key' }],
    ['an unknown format', 'scenario@1', 'scenario@2', { code: 'unknown-format' }],
    [
      'a format that is not the first key',
      'format: outlast/scenario@1\nname: tiny',
      'name: tiny\nformat: outlast/scenario@1',
      { code: 'format-not-first', first: 'name' },
    ],
    ['no YAML', 'name: tiny', 'name: [tiny', { code: 'not-yaml' }],
    ['more adopters than people', 'adopted: 1 M', 'adopted: 3 M', { code: 'unfit' }],
  ];

  test.each(broken)('%s', (_, found, replacement, expected) => {
    const problems = problemsIn(text.replace(found, replacement));
    expect(problems).toContainEqual(expect.objectContaining(expected));
    for (const problem of problems) {
      expect(problem.at.line).toBeGreaterThan(0);
      for (const language of ['en', 'zh-Hans'] as const)
        expect(wordProblem(problem, language)).toMatch(/^tiny\.yaml:\d+:\d+ [a-z-]+/);
    }
  });

  test('are all told at once', () => {
    const codes = problemsIn(
      text.replace('staff: 10', 'staf: 10').replace('5 USD/Mtok', '5 USD/month').replace('venture', 'venturesome'),
    ).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['unknown-key', 'missing-key', 'wrong-unit', 'bad-choice']));
  });
});

test('the README shows the answer of a scenario that is valid', () => {
  const shipped = readFileSync(new URL('../../scenarios/llm-2024.yaml', import.meta.url), 'utf8');
  const read = readScenario(shipped, { file: 'llm-2024.yaml' });
  expect('problems' in read ? read.problems : []).toEqual([]);
  expect('scenario' in read && Object.keys(read.scenario.vendors)).toHaveLength(8);
});

test('a name that no path could hold is a problem at its place', () => {
  const problems = problemsIn(text.replace('  one:', '  z.ai:').replace('  builders:', '  "all builders":'));
  expect(problems.map(({ code, path, at }) => [code, path, at.line])).toEqual([
    ['bad-text', 'vendors.z.ai', 13],
    ['bad-text', 'segments.all builders', 5],
  ]);
});

test('a value that is no number never gets into a scenario', () => {
  const { scenario } = valid();
  for (const value of [NaN, Infinity]) expect(() => withValue(scenario, 'vendors.one.cash', value)).toThrow(RangeError);
});

test('what the schema refuses hides nothing else: names, sums and sources are reported in the same breath', () => {
  const problems = problemsIn(
    text
      .replace('  one:\n', '  one:\n    aware: { nobody: 0.5 }\n')
      .replace('staff: 10', 'staff: 10 USD\n    stuff: 3')
      .replace(
        'training: { value: 12 M USD/month, low: 5e6, high: 3e7, source: F0001',
        'training: { value: 12 M USD, source: F9999',
      )
      .replace('classes: { flagship: 1 }', 'classes: { flagship: 0.5 }')
      .replace('strategy: open-weights', 'strategy: open-wheights'),
  );
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'unfit segments.builders.classes',
    'unknown-name vendors.one.aware.nobody',
    'bad-choice vendors.one.strategy',
    'wrong-unit vendors.one.training.value',
    'unknown-source vendors.one.training.source',
    'wrong-unit vendors.one.staff',
    'unknown-key vendors.one.stuff',
  ]);
});
