import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScenario } from 'outlast';
import { argue, arguePart, outputsRead, ownRanges, readClaim, type ArgueRequest } from 'outlast/argument';
import { threads } from 'outlast/executors';
import {
  compareVariants,
  evaluatorOn,
  exploreFrom,
  exploreRuns,
  inLine,
  measureOf,
  optimiseRuns,
  outputName,
  outputsAt,
  outputsOf,
  overOf,
  payoffOutputs,
  Pace,
  PointCount,
  profilePlay,
  rangeOf,
  readMetrics,
  readRanges,
  searchFrom,
  Stopped,
  studyPoints,
  sweep,
  type Ensemble,
  type Evaluator,
  type Output,
  type Over,
  type Point,
  type PointsRequest,
  type Shard,
} from 'outlast/experiment';
import { empiricalGame, gameAnswer } from 'outlast/equilibrium';
import { factorialTable, type Factor } from 'outlast/experiment/designs';
import { scenarioHash, withValue } from 'outlast/scenario';
import { collect, DuckStore, ShardFile, shardsIn } from 'outlast/store';
import { afterAll, describe, expect, test } from 'vitest';

const market = withValue(await loadScenario('templates/market.yaml'), 'horizon', 6);
const hash = scenarioHash(market);
const pool = threads(2);
const folder = mkdtempSync(join(tmpdir(), 'outlast designs '));
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true });
});

const told = { vendors: Object.keys(market.vendors), horizon: 6 };
const outputsNamed = (...names: string[]): Output[] => names.flatMap((name) => outputsOf(name, told) as Output[]);
const overNamed = (...texts: string[]): Over => overOf(market, texts) as Over;
const read = <T>(found: { readonly read: readonly T[] } | object): readonly T[] =>
  (found as { readonly read: readonly T[] }).read;

/** Three markets that this one may be. */
const ensemble: Ensemble = {
  paths: ['vendors.leader.cash', 'segments.firms.price'],
  draws: 3,
  values: Float64Array.of(1e9, 0.5, 2e9, 0.8, 4e9, 1.2),
  weights: null,
};

type Worlds = Pick<PointsRequest, 'ensemble'>;

interface Design {
  readonly outputs: readonly Output[];
  play(evaluator: Evaluator, worlds: Worlds): Promise<unknown>;
  /** What a shard plays, where that is no even part of all runs. */
  part?(evaluator: Evaluator, shard: Shard, worlds: Worlds): Promise<void>;
}

const request = { scenario: market, hash, seed: 7 };
const strategies = ['hold', 'open-weights', 'closed-subsidy'];
const variants: Point[] = strategies.map((id) => ({ id, sets: [`vendors.rival.strategy=${id}`] }));
const survival = outputsNamed('survival', 'business_share.rival@3');
const comparison = { ...request, points: variants, outputs: survival, frozen: true, precision: 0.3, budget: 90 };
const levers = read(readRanges(['vendors.rival.training:1e6..1e8', 'vendors.rival.operations:1e5..1e7'], market, '')) as never;
const cash = (read(readMetrics(['cash.rival'], market, '')) as never[])[0]!;
const policy = {
  ...request,
  over: levers,
  metric: cash,
  objective: 'worst-decile' as const,
  fidelity: 'stochastic' as const,
  replicates: 4,
  budget: 20,
  starts: 3,
};
const shares = (read(readMetrics(['business_share.rival', 'survival.leader'], market, '')) as object[]).map((metric) => ({
  ...metric,
  low: 0,
  high: 1,
})) as never;
const patterns = { ...policy, patterns: shares, cells: 10, replicates: 3, budget: 60 };
const study = {
  ...request,
  method: 'sobol' as const,
  sample: 4,
  second: false,
  fidelity: 'stochastic' as const,
  replicates: 2,
  over: overNamed('vendors.leader.cash', 'luck'),
  outputs: survival,
};
const factors: Factor[] = overNamed(`vendors.rival.strategy=${strategies.join('|')}`, 'climate.initial', 'luck').factors.slice(
  0,
  2,
);

const game = {
  ...request,
  players: ['leader', 'rival'],
  strategies: [
    ['hold', 'open-weights'],
    ['hold', 'open-weights'],
  ],
  metric: 'cash',
  fidelity: 'stochastic' as const,
};
const profiles = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
];
const ask = { sizes: [2, 2], budget: 40, confidence: 0.95, tolerance: 0.01, resamples: 20, seed: 7 };

const claims = [
  ['A1', 'open-weights', 'business_share'],
  ['A2', 'closed-subsidy', 'builder_share'],
  ['A3', 'open-weights', 'builder_share'],
].map(([id, strategy, metric]) => {
  const text = `format: outlast/claim@1
id: ${id}
essay: [T]
statement: { en: It pays., zh-Hans: 划算。 }
subjects: { who: all, most: 1 }
experiment:
  kind: contrast
  arms: { changed: { set: { 'vendors.{subject}.strategy': ${strategy} } }, as_is: {} }
  weights: { changed: 1, as_is: -1 }
  outcome: { metric: ${metric} }
matters: { least: 0.01, unit: { en: share, zh-Hans: 份额 }, because: { en: a point, zh-Hans: 一个百分点 } }
range: [-0.5, 0.5]
refuted_by: { en: no gain, zh-Hans: 份额不增 }
`;
  return (readClaim(text, 'claim.yaml') as { readonly claim: ArgueRequest['claims'][number] }).claim;
});
const argument = ({ ensemble: own = ownRanges(market, 64, 7) }: Worlds): Omit<ArgueRequest, 'evaluator'> => ({
  claims,
  wanted: claims.map(({ id }) => id),
  markets: [{ scenario: market, hash, premises: 'survey', ensemble: own }],
  seed: 7,
  budget: 40,
});

const designs: Readonly<Record<string, Design>> = {
  argue: {
    outputs: outputsRead(claims, market, 'stochastic'),
    play: (evaluator, worlds) => argue({ ...argument(worlds), evaluator }),
    part: (evaluator, shard, worlds) => arguePart({ ...argument(worlds), evaluator }, 'stochastic', shard),
  },
  compare: {
    outputs: survival,
    play: (evaluator, worlds) => compareVariants({ ...comparison, ...worlds, evaluator }),
    part: async (evaluator, shard, worlds) => {
      const { from, count } = rangeOf(shard, comparison.budget);
      await evaluator.evaluate({ ...comparison, ...worlds, fidelity: 'stochastic', from, replicates: count });
    },
  },
  sweep: {
    outputs: survival,
    play: (evaluator, worlds) =>
      sweep({
        table: factorialTable(factors),
        scenarios: [{ scenario: market, hash, ...worlds }],
        outputs: survival,
        fidelity: 'stochastic',
        replicates: 3,
        seed: 7,
        evaluator,
      }),
  },
  sensitivity: {
    outputs: survival,
    play: (evaluator, worlds) => outputsAt(evaluator, { ...study, ...worlds, points: studyPoints(study).points }),
  },
  optimize: {
    outputs: outputsNamed('cash.rival'),
    play: (evaluator, worlds) => optimiseRuns({ ...policy, ...worlds, evaluator }),
    part: async (evaluator, shard, worlds) => {
      const { from, count } = rangeOf(shard, policy.starts);
      for (let i = 0; i < count; i++) await searchFrom({ ...policy, ...worlds, evaluator }, from + i, new PointCount());
    },
  },
  game: {
    outputs: payoffOutputs(game),
    play: async (evaluator, worlds) =>
      gameAnswer(await empiricalGame({ ...ask, play: profilePlay({ ...game, ...worlds, evaluator }) }), { ...game, ...ask }),
    part: async (evaluator, shard, worlds) => {
      const { from, count } = rangeOf(shard, profiles.length);
      if (count === 0) return;
      await profilePlay({ ...game, ...worlds, evaluator })({ profiles: profiles.slice(from, from + count), from: 0, count: 12 });
    },
  },
  diversity: {
    outputs: outputsNamed('business_share.rival', 'survival.leader'),
    play: (evaluator, worlds) => exploreRuns({ ...patterns, ...worlds, evaluator }),
    part: async (evaluator, shard, worlds) => {
      const { from, count } = rangeOf(shard, patterns.starts);
      for (let i = 0; i < count; i++) await exploreFrom({ ...patterns, ...worlds, evaluator }, from + i, new PointCount());
    },
  },
};

const engine = 'outlast test';
let next = 0;
async function inStore<T>(work: (store: DuckStore) => Promise<T>): Promise<T> {
  const store = await DuckStore.open(join(folder, `${next++}.duckdb`));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Runs that are played, not read. */
function counting(): { readonly executor: ReturnType<typeof inLine>; readonly played: () => number } {
  const line = inLine();
  let played = 0;
  return {
    executor: {
      ...line,
      run: (tasks, take) => {
        for (const task of tasks) if (task.type === 'points') played += task.points.reduce((sum, { count }) => sum + count, 0);
        return line.run(tasks, take);
      },
    },
    played: () => played,
  };
}

async function playShard(design: Design, shard: Shard, worlds: Worlds, into: string): Promise<void> {
  const sink = new ShardFile(join(into, `${shard.index}.parquet`), {
    format: 'outlast/shard@2',
    work: 'work',
    name: 'market',
    shard,
    bases: [{ scenario: market, hash }],
    fidelity: 'stochastic',
    seed: 7,
    engine,
    asked: design.outputs.map(outputName).toSorted(),
    measures: design.outputs.map(measureOf),
  });
  const keeping = { sink, engine };
  if (design.part === undefined) await design.play(evaluatorOn({ executor: pool, keeping, part: shard }), worlds);
  else await design.part(evaluatorOn({ executor: pool, keeping }), shard, worlds);
  await sink.finish();
}

const rows = 'select * from results order by all';
const all = async (store: DuckStore): Promise<unknown[]> => store.database.rows(rows);

describe.each(Object.entries(designs))('%s', (_, design) => {
  describe.each<[string, Worlds]>([
    ['a scenario', {}],
    ['an ensemble', { ensemble }],
  ])('of %s', (__, worlds) => {
    test('is the same in line, on threads, from a store, and from shards', async () => {
      const here = await design.play(evaluatorOn({ executor: inLine() }), worlds);
      const pace = new Pace(2, () => performance.now() / 1000);
      expect(await design.play(evaluatorOn({ executor: pool, pace }), worlds)).toEqual(here);
      const kept = await inStore(async (store) => {
        const keeping = { sink: store, engine };
        expect(await design.play(evaluatorOn({ executor: pool, keeping }), worlds)).toEqual(here);
        const { executor, played } = counting();
        expect(await design.play(evaluatorOn({ executor, keeping }), worlds)).toEqual(here);
        expect(played()).toBe(0);
        return all(store);
      });
      const into = mkdtempSync(join(folder, 'shards '));
      for (const index of [3, 1, 2]) await playShard(design, { index, of: 3 }, worlds, into);
      await inStore(async (store) => {
        await collect(store, await shardsIn(store.database, into));
        const { executor, played } = counting();
        expect(await design.play(evaluatorOn({ executor, keeping: { sink: store, engine } }), worlds)).toEqual(here);
        expect(await store.database.rows('select count(*) from outcomes')).not.toEqual([[0n]]);
        // What nobody can play before all parts are known is played at last: the best against the start in unseen worlds.
        expect(played()).toBeLessThanOrEqual(design === designs['optimize'] ? 2 * policy.replicates : 0);
        const asked = new Set((kept as unknown[][]).map((row) => JSON.stringify(row, (___, cell: unknown) => String(cell))));
        const collected = new Set(
          ((await all(store)) as unknown[][]).map((row) => JSON.stringify(row, (___, cell: unknown) => String(cell))),
        );
        expect([...asked].filter((row) => !collected.has(row))).toEqual([]);
        // Shards of designs that stop because of what they see play more than these ask for.
        if (design !== designs['compare'] && design !== designs['game']) expect(collected.size).toBe(asked.size);
      });
    });

    test('that is stopped keeps what it has, and goes on from there', async () => {
      const here = await design.play(evaluatorOn({ executor: inLine() }), worlds);
      await inStore(async (store) => {
        const keeping = { sink: store, engine };
        let blocks = 0;
        const pace = { next: () => ({ block: 7, task: 3 }), timed: (___: number, work: () => Promise<unknown>) => work() };
        const stopped = (): boolean => ++blocks > 3;
        const broken = design.play(evaluatorOn({ executor: pool, keeping, pace: pace as never, stopped }), worlds);
        await expect(broken).rejects.toBeInstanceOf(Stopped);
        const [before] = (await store.database.rows('select sum(count)::integer from chunks')) as [[number]];
        expect(before[0]).toBeGreaterThan(0);
        const { executor, played } = counting();
        expect(await design.play(evaluatorOn({ executor, keeping }), worlds)).toEqual(here);
        const [after] = (await store.database.rows('select sum(count)::integer from chunks')) as [[number]];
        expect(played()).toBe(after[0] - before[0]);
      });
    });
  });
});
