import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factById, facts, isFact, type Fact } from '../../evidence/index.js';
import { quantitiesOf, readScenario, type Scenario } from '../../scenario/index.js';
import { compile, loopGains, Simulator } from '../../simulation/index.js';
import { markets, stateDocument } from '../index.js';

const days = ['2023-12-31', '2024-06-30', '2024-10-07', '2024-12-31', '2025-01-02', '2025-12-31'] as const;

test('changing, adding or dropping rows about later days changes no byte', () => {
  const change = fc.record({
    market: fc.constantFrom(...markets),
    day: fc.constantFrom(...days),
    factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
    keep: fc.integer({ min: 0, max: 3 }),
    entity: fc.constantFrom('xAI', 'Baidu', 'ChatGPT', 'OpenAI', 'Other', 'best open-weight: Qwen (Alibaba)'),
  });
  fc.assert(
    fc.property(change, ({ market, day, factor, keep, entity }) => {
      const later = facts
        .filter(({ date }) => date > day)
        .flatMap((fact, i) =>
          i % 4 === keep ? [] : [{ ...fact, entity: i % 3 === 0 ? entity : fact.entity, value: fact.value * factor }],
        );
      const changed: Fact[] = [...later.reverse(), ...facts.filter(({ date }) => date <= day)];
      expect(stateDocument({ facts: changed, day, market })).toBe(stateDocument({ facts, day, market }));
    }),
    { numRuns: 40 },
  );
});

test.each(markets.flatMap((market) => days.map((day) => [market, day] as const)))(
  'the %s market on %s is a scenario that plays, cites only what was known, and does not tip by construction',
  (market, day) => {
    const read = readScenario(stateDocument({ facts, day, market, months: 12 })!, { file: 'state.yaml', sources: isFact });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    for (const { path, quantity } of quantitiesOf(read.scenario)) {
      for (const id of quantity.source?.match(/\bF\d{4}\b/g) ?? []) {
        const fact = factById(id)!;
        expect(fact.date <= day && fact.verified, `${path} ${id}`).toBe(true);
        if (fact.published !== undefined && fact.published > day) expect(quantity.hindsight, path).toBe(true);
      }
    }
    const compiled = compile(read.scenario);
    for (const { gain } of loopGains(compiled)) expect(gain.total).toBeLessThanOrEqual(0.9);
    new Simulator(compiled, 'stochastic', 'quick').run(1, 0);
  },
);

test('what was told later may be left out', () => {
  const text = stateDocument({ facts, day: '2023-12-31', market: 'global', told: true })!;
  expect(text).not.toContain('F0455');
  expect(text).not.toMatch(/hindsight: true }/);
  expect(stateDocument({ facts, day: '2023-12-31', market: 'global' })).toContain('F0455');
});

test('rows from memory carry nothing, and where nobody is known there is no market', () => {
  const recalled = facts.filter(({ verified }) => !verified).map(({ id }) => id);
  for (const market of markets) {
    const text = stateDocument({ facts, day: '2026-08-31', market })!;
    expect(recalled.filter((id) => text.includes(id))).toEqual([]);
  }
  expect(stateDocument({ facts, day: '2019-12-31', market: 'global' })).toBeUndefined();
});

test('who gives weights away on a day is who rows of the day say so', () => {
  const read = readScenario(stateDocument({ facts, day: '2023-12-31', market: 'global' })!, {
    file: 'state.yaml',
    sources: isFact,
  });
  const { vendors } = (read as { scenario: Scenario }).scenario;
  const open = Object.keys(vendors).filter((key) => vendors[key]!.open !== undefined);
  expect(open.sort()).toEqual(['deepseek', 'meta', 'mistral']);
});
