import { expect, test } from 'vitest';
import { facts, type Fact } from '../../evidence/index.js';
import { readScenario } from '../../scenario/index.js';
import { backtest, stateDocument, withDerived, type Posed, type Target } from '../index.js';

const target: Target = {
  id: 'mine',
  series: 'enterprise_share',
  unit: 'LLM API usage',
  entities: ['OpenAI', 'Anthropic'],
  data: 'evidence.csv',
  information: '2024-12-31',
  scored: ['2025-07-31'],
  observable: { kind: 'usage-share', segment: 'businesses' },
  scale: 'linear',
  anchored: false,
  noise: 0.03,
  market: 'global',
};
const settings = { particles: 12, budget: 30, draws: 20, seed: 1, fidelity: 'mean-field' } as const;

const posedOn = (rows: readonly Fact[], seen: string[] = []): Posed[] => [
  {
    target,
    facts: withDerived(rows),
    scenarioAt: (known) => {
      seen.push(...known.facts.map(({ date }) => date));
      const read = readScenario(stateDocument({ facts: known.facts, day: known.day, market: 'global' })!, {
        file: 'state',
        sources: () => true,
      });
      return 'scenario' in read ? read.scenario : undefined;
    },
  },
];
const shelf = () => {
  const texts = new Map<string, string>();
  return { texts, get: (key: string) => texts.get(key), put: (key: string, text: string) => void texts.set(key, text) };
};

test('fits and forecasts are handed what was known and nothing later: other outcomes change scores and nothing else', async () => {
  const seen: string[] = [];
  const changed = facts.map((fact) => (fact.date > '2024-12-31' ? { ...fact, value: fact.value / 2 } : fact));
  const honest = await backtest({ posed: posedOn(facts, seen), settings, engine: 'test', keep: shelf() });
  const other = await backtest({ posed: posedOn(changed), settings, engine: 'test', keep: shelf() });
  expect(seen.every((date) => date <= '2024-12-31')).toBe(true);
  expect(other.forecasts).toEqual(honest.forecasts);
  expect(other.fits).toEqual(honest.fits);
  expect(other.targets.map(({ observed }) => observed)).toEqual(honest.targets.map(({ observed }) => observed / 2));
  expect(other.hash).not.toBe(honest.hash);
});

test('what has been calculated is read back, with the same scores; another seed is calculated anew', async () => {
  const keep = shelf();
  const first = await backtest({ posed: posedOn(facts), settings, engine: 'test', keep });
  expect([first.calculated, first.kept]).toEqual([2, 0]);
  const second = await backtest({ posed: posedOn(facts), settings, engine: 'test', keep });
  expect([second.calculated, second.kept, second.hash]).toEqual([0, 2, first.hash]);
  // A run that was broken off after its fit makes the forecast only.
  for (const key of keep.texts.keys()) if (key.startsWith('forecast')) keep.texts.delete(key);
  const third = await backtest({ posed: posedOn(facts), settings, engine: 'test', keep });
  expect([third.calculated, third.kept, third.hash]).toEqual([1, 1, first.hash]);
  expect((await backtest({ posed: posedOn(facts), settings: { ...settings, seed: 2 }, engine: 'test', keep })).calculated).toBe(
    2,
  );
});

test('every row says what was observed, forecast and scored, beside baselines of the same rows', async () => {
  const { targets, summary } = await backtest({ posed: posedOn(facts), settings, engine: 'test', keep: shelf() });
  const [openai] = targets;
  expect(openai).toMatchObject({
    id: 'mine',
    entity: 'OpenAI',
    information: '2024-12-31',
    scored: '2025-07-31',
    observed: 0.25,
    rows: ['F0472'],
  });
  expect(openai!.baselines.persistence).toBeCloseTo(0.34 - 0.25, 12);
  // Half of 2023 and 34 % a year later: 212 days on the line is at about 25 %.
  expect(openai!.baselines.trend).toBeCloseTo(Math.abs(0.34 - (0.16 / 366) * 212 - 0.25), 4);
  expect([openai!.baselines.drift, openai!.reasons]).toEqual([null, { drift: 'two-rows' }]);
  expect(openai!.predicted.low).toBeLessThan(openai!.predicted.high!);
  const [only] = summary;
  expect(only).toMatchObject({ id: 'mine', n: 2, rule: 'crps' });
  const mean = (of: (row: (typeof targets)[number]) => number): number => targets.reduce((sum, row) => sum + of(row), 0) / 2;
  const best = Math.min(
    mean(({ baselines }) => baselines.persistence),
    mean(({ baselines }) => baselines.trend!),
  );
  expect(only!.skill).toBeCloseTo(1 - mean(({ score }) => score) / best, 12);
});
