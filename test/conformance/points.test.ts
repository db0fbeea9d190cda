import { loadScenario } from 'outlast';
import { threads } from 'outlast/executors';
import {
  evaluatorOn,
  inLine,
  levelProblems,
  outputsOf,
  overOf,
  pointProblems,
  studyPoints,
  type Output,
  type Over,
  type Point,
} from 'outlast/experiment';
import { readScenario, scenarioHash, settingsOf, withSettings, withValue, type Scenario } from 'outlast/scenario';
import { compile, Simulator, vendorSeries } from 'outlast/simulation';
import { afterAll, describe, expect, test } from 'vitest';

const market = withValue(await loadScenario('scenarios/superpower.yaml'), 'horizon', 12);
const hash = scenarioHash(market);
const pool = threads(2);
afterAll(() => pool.close());

const inThisThread = evaluatorOn({ executor: inLine() });

const outputsNamed = (...names: string[]): Output[] =>
  names.flatMap((name) => outputsOf(name, { vendors: Object.keys(market.vendors), horizon: 12 }) as Output[]);

const points: Point[] = [
  { id: 'as it is', sets: [] },
  { id: 'open', sets: ['vendors.ash.strategy=open-weights'] },
  { id: 'rich', sets: ['vendors.ash.cash=5e10', 'segments.*.price=0.7'] },
  { id: 'winter', sets: ['climate.initial=winter', 'mechanisms.morale=false'] },
  { id: 'luckier', sets: [], from: 40 },
];
const request = { scenario: market, hash, points, fidelity: 'stochastic' as const, seed: 7 };

describe('points of a scenario', () => {
  test.each([1, 3, 20])('are the same table in line and on threads, with %i replicates each', async (replicates) => {
    const outputs = outputsNamed('survival', 'business_share.ash@*', 'hhi', 'exit_month.fir');
    const here = await inThisThread.evaluate({ ...request, outputs, replicates });
    const there = await evaluatorOn({ executor: pool }).evaluate({ ...request, outputs, replicates });
    expect(here.values).toHaveLength(points.length * replicates * (6 + 12 + 1 + 1));
    expect(there.values).toEqual(here.values);
  });

  test('are the scenarios that their overrides make, run by themselves', async () => {
    const outputs = outputsNamed('business_share');
    const { values } = await inThisThread.evaluate({ ...request, outputs, replicates: 2 });
    points.forEach(({ sets, from = 0 }, point) => {
      const read = readScenario(market, { set: [...sets] });
      if ('problems' in read) throw new Error(JSON.stringify(read.problems));
      const simulator = new Simulator(compile(read.scenario), 'stochastic', 'quick');
      for (let replicate = 0; replicate < 2; replicate++) {
        const { vendorPath } = simulator.run(7, from + replicate);
        const own = outputs.map((_, v) => vendorPath[(vendorSeries.indexOf('business_share') * 6 + v) * 12 + 11]!);
        expect(Array.from(values.slice((point * 2 + replicate) * 6, (point * 2 + replicate + 1) * 6))).toEqual(own);
      }
    });
  });

  test('share luck: what no override touches does not differ between them', async () => {
    const outputs = outputsNamed('business_share');
    const same = [
      points[0]!,
      { id: 'again', sets: ['vendors.ash.strategy=closed-premium'] },
      { id: 'new luck', sets: [], from: 5 },
    ];
    const { values } = await inThisThread.evaluate({ ...request, points: same, outputs, replicates: 5 });
    const [first, second, third] = [0, 1, 2].map((i) => values.slice(30 * i, 30 * (i + 1)));
    expect(market.vendors['ash']!.strategy).toBe('closed-premium');
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  test('that do not fit together are told before anything runs', () => {
    const bad: Point = { id: '17', sets: ['segments.firms.adopted=5e8'] };
    expect(pointProblems(market, [points[1]!, bad])).toMatchObject([
      { code: 'unfit', path: 'segments.firms.adopted', at: { file: '17' } },
    ]);
    expect(pointProblems(market, points)).toEqual([]);
  });
});

test('settings are what overrides come to, and leave the scenario as it was', () => {
  const before = JSON.stringify(market);
  for (const { sets } of points) {
    const read = readScenario(market, { set: [...sets] }) as { scenario: Scenario };
    const made = withSettings(
      market,
      sets.flatMap((set) => settingsOf(market, set)),
    );
    // Overrides beyond a stated range drop it, settings move the value alone.
    expect(valuesOf(made)).toEqual(valuesOf(read.scenario));
  }
  expect(JSON.stringify(market)).toBe(before);
});

/** A scenario without what says how its numbers are known. */
const valuesOf = (scenario: unknown): unknown =>
  JSON.parse(
    JSON.stringify(scenario, (key, value: unknown) =>
      ['low', 'high', 'dist', 'source', 'note'].includes(key) ? undefined : value,
    ),
  );

describe('what may be varied', () => {
  test('is a number with a range, a choice, all that is uncertain, luck, and a group by its pattern', () => {
    const over = overOf(market, [
      'vendors.ash.cash',
      'climate.initial',
      'luck',
      'segments.*.price',
      'vendors.ash.strategy=hold|open-core',
    ]);
    if ('finding' in over) throw new Error(JSON.stringify(over));
    expect(over.factors.map(({ name }) => name)).toEqual([
      'vendors.ash.cash',
      'climate.initial',
      'luck',
      'segments.consumers.price',
      'segments.developers.price',
      'segments.firms.price',
      'vendors.ash.strategy',
    ]);
    expect(Object.keys(over.groups)).toEqual(['segments.*.price']);
    expect(levelProblems(market, over.factors)).toEqual([]);
    const uncertain = overOf(market, ['uncertain']);
    expect('factors' in uncertain && uncertain.factors.length).toBeGreaterThan(100);
  });

  test.each(['superpower', 'many-heads', 'llm-2024', 'database'])(
    'of %s is all that is uncertain, at any of its ends',
    async (name) => {
      const scenario = await loadScenario(`scenarios/${name}.yaml`);
      const over = overOf(scenario, ['uncertain']) as Over;
      const study = { method: 'morris', sample: 2, second: false, seed: 1 } as const;
      const { points: all } = studyPoints({
        ...request,
        ...study,
        scenario,
        hash: name,
        over,
        outputs: [],
        replicates: 1,
      });
      expect(all).toHaveLength(2 * (over.factors.length + 1));
      expect(pointProblems(scenario, all)).toEqual([]);
    },
  );

  test.each([
    ['vendors.ash.cahs', 'unknown-path'],
    ['horizon', 'missing-key'],
    ['vendors.nobody.cash', 'unknown-path'],
  ])('is not %s', (text, code) => {
    expect(overOf(market, [text])).toMatchObject({ text, finding: { code } });
  });

  test('is no level that the scenario refuses', () => {
    const over = overOf(market, ['vendors.ash.strategy=hold|hodl']);
    expect('factors' in over && levelProblems(market, over.factors)).toMatchObject([{ code: 'bad-choice', found: 'hodl' }]);
  });
});

test.each([
  ['survivol.ash', 'bad-choice'],
  ['survival.nobody', 'unknown-name'],
  ['hhi.ash', 'unknown-name'],
  ['survival@13', 'out-of-range'],
  ['exit_month@*', 'not-a-number'],
  ['survival@soon', 'not-a-number'],
])('%s is no output', (text, code) => {
  expect(outputsOf(text, { vendors: ['ash'], horizon: 12 })).toMatchObject({ code });
});
