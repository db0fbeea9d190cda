import {
  diffOf,
  fidelityProblems,
  migrationOf,
  outputAtEnds,
  runScenario,
  samplePaths,
  type AnyFidelity,
  type Executor,
  type Keyed,
  type ResultSet,
  type RunProgress,
  type RunResult,
} from '../../experiment/index.js';
import type { AnyAnswer, Played } from './materials.js';

/** How a scenario is played for a report. */
export interface Plan extends Keyed {
  readonly fidelity: AnyFidelity;
  readonly replicates: number;
  readonly seed: number;
  readonly base: (Keyed & { readonly name: string }) | null;
  /** Name and version of the engine. */
  readonly engine: string;
}

type Told = Omit<RunResult, 'values'> & Partial<Pick<RunResult, 'values'>>;

/** Runs that are shown one by one. */
const sampled = 20;
/** Numbers that are moved for the tornado: those of most influence. */
const moved = 24;

/** Plays a scenario, or takes what was read of it, and all that a report shows beside; with what each replicate came to, where it was played. */
export async function playedFor(
  plan: Plan,
  read: Extract<AnyAnswer, { kind: 'run' }> | undefined,
  executor: Executor,
  progress: (told: RunProgress) => void,
): Promise<Played & { readonly result: Told }> {
  const { scenario, hash, fidelity, replicates, seed } = plan;
  const asked = { scenario, hash, fidelity, seed, executor };
  const result: Told =
    read === undefined ? await runScenario({ ...asked, replicates, progress }) : { ...read.data, fidelity, continues: null };
  const paths = await samplePaths({ ...asked, replicates: Math.min(sampled, result.replicates) });
  const expected = fidelity !== 'individuals' && fidelityProblems(scenario, 'mean-field', scenario.name).length === 0;
  const influences = result.assumptions?.influences ?? [];
  const [first] = influences;
  const output = first && { metric: first.metric, vendor: first.vendor, month: null };
  return {
    scenario,
    hash,
    seed,
    result,
    paths,
    migration: expected ? migrationOf(scenario) : null,
    ends:
      output === undefined || !expected
        ? null
        : { output, ...(await outputAtEnds({ scenario, hash }, influences.slice(0, moved), output, executor)) },
    base: plan.base === null ? null : await against(plan, plan.base, result, executor, progress),
  };
}

/** The base scenario played with the same luck, and what the variant moves. */
async function against(
  plan: Plan,
  base: NonNullable<Plan['base']>,
  result: Told,
  executor: Executor,
  progress: (told: RunProgress) => void,
): Promise<Played['base']> {
  const before = await runScenario({
    ...plan,
    scenario: base.scenario,
    hash: base.hash,
    replicates: result.replicates,
    executor,
    without: new Set(['drain', 'assumptions']),
    progress,
  });
  const diff = await diffOf(resultSet(base, before, plan), resultSet(plan, result, plan));
  return { name: base.name, scenario: base.scenario, diff };
}

/** Results of a run, to be compared with another's: one by one where replicates are known. */
function resultSet({ scenario, hash }: Keyed, result: Told, { seed, engine }: Plan): ResultSet {
  const { outcomes, values = [], fidelity, replicates } = result;
  const same = (
    one: { readonly vendor: string | null; readonly metric: string },
    vendor: string | null,
    metric: string,
  ): boolean => one.vendor === vendor && one.metric === metric;
  return {
    settings: { scenario: scenario.name, engine, fidelity, seed, replicates },
    key: null,
    inputs: { hash, document: scenario, overrides: [] },
    measures: outcomes.map(({ vendor, metric, unit }) => ({ vendor, metric, unit })),
    async sample({ vendor, metric }) {
      const known = values.find((one) => same(one, vendor, metric));
      if (known !== undefined) return { replicates: known.values.map((_, i) => i), values: known.values };
      const { mean, se, n } = outcomes.find((one) => same(one, vendor, metric))!;
      return { mean: mean ?? NaN, se: se ?? NaN, n };
    },
  };
}
