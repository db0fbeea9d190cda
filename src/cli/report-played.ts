import { basename } from 'node:path';
import { parseYaml } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import {
  diffOf,
  fidelityProblems,
  migrationOf,
  outputAtEnds,
  runScenario,
  samplePaths,
  type AnyFidelity,
  type Executor,
  type ResultSet,
  type RunResult,
} from '../experiment/index.js';
import { filesNear, readDocument } from '../files/index.js';
import type { AnyAnswer, Played } from '../report/index.js';
import { readScenario } from '../scenario/index.js';
import { engine } from './engine.js';
import type { Loaded } from './document.js';
import type { Progress } from './progress.js';

/** How a scenario is played for a report. */
export interface Plan extends Loaded {
  readonly fidelity: AnyFidelity;
  readonly replicates: number;
  readonly seed: number;
  readonly base: (Loaded & { readonly name: string }) | null;
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
  progress: Progress,
): Promise<Played & { readonly result: Told }> {
  const { scenario, hash, fidelity, replicates, seed } = plan;
  const asked = { scenario, hash, fidelity, seed, executor };
  const result: Told =
    read === undefined
      ? await runScenario({ ...asked, replicates, progress: progress.tell })
      : { ...read.data, fidelity, continues: null };
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
  progress: Progress,
): Promise<Played['base']> {
  const before = await runScenario({
    ...plan,
    scenario: base.scenario,
    hash: base.hash,
    replicates: result.replicates,
    executor,
    without: new Set(['drain', 'assumptions']),
    progress: progress.tell,
  });
  const diff = await diffOf(resultSet(base, before, plan.seed), resultSet(plan, result, plan.seed));
  return { name: base.name, scenario: base.scenario, diff };
}

/** Results of a run, to be compared with another's: one by one where replicates are known. */
function resultSet({ scenario, hash }: Loaded, result: Told, seed: number): ResultSet {
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

/**
 * What a scenario file is a variant of: itself, where overrides are put on it, else what it extends; null where neither.
 * `horizon` is put on either, so that both are as long.
 */
export function baseOfFile(file: string, set: readonly string[], horizon: readonly string[], allowCode: boolean): Plan['base'] {
  const document = readDocument(file);
  if ('problem' in document) return null;
  const find = filesNear(file);
  const opened = (text: string, from: string): Plan['base'] => {
    const read = readScenario(text, { file: from, set: [...horizon], sources: isFact, find, allowCode });
    return 'problems' in read ? null : { scenario: read.scenario, hash: read.hash, name: basename(from) };
  };
  if (set.length > 0) return opened(document.text, file);
  const { value } = parseYaml(document.text, file);
  const parent = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['extends'] : undefined;
  if (typeof parent !== 'string') return null;
  const found = find(parent, file);
  return 'refused' in found ? null : opened(found.text, found.file);
}
