import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesOf, readScenario, withValue, type Scenario } from '../../scenario/index.js';
import { written } from '../protocol/numbers.js';
import { edited } from './edit.js';
import { editedFrom } from './provenance.js';
import { played, read } from './reading.js';
import { scenarioTexts } from './shipped.js';

const flagship = scenarioTexts.get('llm-2024.yaml')!;
const winter = scenarioTexts.get('funding-winter.yaml')!;

function scenarioIn(text: string): Scenario {
  const told = read(text);
  if ('problems' in told) throw new Error(JSON.stringify(told.problems));
  return told.scenario;
}

/** A scenario without what its numbers rest on. */
const withoutGrounds = (scenario: Scenario): unknown =>
  JSON.parse(
    JSON.stringify(scenario, (key, value: unknown) => (['source', 'note', 'hindsight'].includes(key) ? undefined : value)),
  );

const comments = (text: string): string[] => text.match(/#.*$/gm) ?? [];

describe('an edit', () => {
  test.each([
    ['of a document', flagship],
    ['of one that extends another', winter],
  ])('%s makes the scenario that the same value makes, and leaves every comment where it was', (_, text) => {
    const numbers = quantitiesOf(scenarioIn(text)).filter(({ quantity }) => quantity.low !== null && quantity.high !== null);
    fc.assert(
      fc.property(fc.nat(numbers.length - 1), fc.integer({ min: 0, max: 100 }), (at, part) => {
        const { path, spec, quantity } = numbers[at]!;
        const low = quantity.low!;
        const raw = low + ((quantity.high! - low) * part) / 100;
        const value = spec.integer === true ? Math.round(raw) : Number(raw.toPrecision(3));
        if (value < low || value > quantity.high!) return;
        const after = edited(text, [{ path, value: written(value, spec.unit) }]);
        expect(comments(after)).toEqual(comments(text));
        expect(scenarioIn(after)).toEqual(played({ text, moves: [{ path, value: written(value, spec.unit) }] }).scenario);
        expect(withoutGrounds(scenarioIn(after))).toEqual(withoutGrounds(withValue(scenarioIn(text), path, value)));
      }),
      { numRuns: 25 },
    );
  });

  test('takes the evidence from a number that is no longer the one it was given for, and gives it back with that', () => {
    const path = 'vendors.openai.prices.flagship';
    const of = (text: string) => quantitiesOf(scenarioIn(text)).find((one) => one.path === path)!.quantity;
    for (const [text, from] of [
      [flagship, flagship],
      [winter, winter],
    ] as const) {
      const before = of(text);
      expect(before.source).toMatch(/^F\d/);
      const after = editedFrom(text, [{ path, value: '50 USD/Mtok' }], from);
      expect(of(after)).toMatchObject({ value: 50, source: 'assumption', note: null, hindsight: false });
      expect(comments(after)).toEqual(comments(text));
      const back = editedFrom(after, [{ path, value: written(before.value, 'USD/Mtok') }], from);
      expect(of(back)).toEqual(before);
      if (text === flagship) expect(back).toBe(flagship);
    }
  });

  test('beyond the range of a number widens it, so that the text can still be read', () => {
    const path = 'vendors.openai.training';
    for (const [value, number] of [
      ['100 M USD/month', 1e8],
      ['5 B USD/month', 5e9],
    ] as const) {
      const after = edited(flagship, [{ path, value, number }]);
      const { quantity } = quantitiesOf(scenarioIn(after)).find((one) => one.path === path)!;
      expect(quantity).toMatchObject({ value: number, [number < 2e8 ? 'low' : 'high']: number });
      expect(scenarioIn(after)).toEqual(played({ text: flagship, moves: [{ path, value }] }).scenario);
    }
  });

  test('changes one line of the text, or adds one', () => {
    const lines = flagship.split('\n');
    const one = edited(flagship, [{ path: 'vendors.meta.cash', value: '4 B USD' }]).split('\n');
    expect(one.length).toBe(lines.length);
    expect(one.filter((line, i) => line !== lines[i])).toEqual([expect.stringContaining('cash: { value: 4 B USD, low: 1e9')]);
    const first = edited(winter, [{ path: 'vendors.meta.cash', value: '4 B USD' }]);
    expect(first).toBe(`${winter}set:\n  vendors.meta.cash: 4 B USD\n`);
    const second = edited(first, [{ path: 'finance.round_hazard', value: '0.3 1/month' }]);
    expect(second).toBe(`${winter}set:\n  vendors.meta.cash: 4 B USD\n  finance.round_hazard: 0.3 1/month\n`);
    expect(edited(second, [{ path: 'vendors.meta.cash', value: '5 B USD' }])).toBe(second.replace('4 B', '5 B'));
  });

  test('of a number that the document’s own set moves with a star is put behind it', () => {
    const essay = scenarioTexts.get('stickiness-essay.yaml')!;
    const path = quantitiesOf(scenarioIn(essay)).find((one) => /segments\..*\.switching_cost/.test(one.path))!.path;
    const after = edited(essay, [{ path, value: '2 nat' }]);
    expect(quantitiesOf(scenarioIn(after)).find((one) => one.path === path)!.quantity.value).toBe(2);
  });

  test('of several values is the same as moving them without writing', () => {
    const moves = [
      { path: 'vendors.openai.training', value: '300 M USD/month' },
      { path: 'vendors.meta.strategy', value: 'closed-premium' },
    ];
    const moved = played({ text: flagship, moves });
    expect(played({ text: edited(flagship, moves) })).toEqual(moved);
  });

  test('of what is no map leaves the text alone', () => {
    for (const text of ['', '- a\n', 'just words', '{', 'a: *b'])
      expect(() => edited(text, [{ path: 'a.b', value: '1' }])).not.toThrow();
  });
});

describe('a document with code', () => {
  const text = `${scenarioTexts.get('market.yaml')!.replace('strategy: open-weights', 'strategy: patient')}code:\n  patient: patient.ts\n`;

  test('is read without it; who plays by it falls back, and lines stay where they are', () => {
    const told = read(text);
    expect('scenario' in told && told.fallbacks).toEqual([{ vendor: 'newcomer', code: 'patient', plays: 'closed-premium' }]);
    expect('scenario' in told && told.scenario.code).toEqual({});
    expect(readScenario(text)).toHaveProperty('problems');
    const wrong = read(`${text}\nvendorz: 1\n`);
    const line = text.split('\n').length + 1;
    expect('problems' in wrong && wrong.problems.map(({ at }) => at.line)).toContain(line);
  });

  test('that hides it from the first look is refused', () => {
    const hidden = read(text.replace('code:\n  patient: patient.ts\n', '"c\\u006fde": { patient: patient.ts }\n'));
    expect(hidden).toHaveProperty('problems');
  });
});
