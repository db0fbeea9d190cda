import { readFile, writeFile } from 'node:fs/promises';
import { wordProblem, type Problem } from './documents/index.js';
import { isFact } from './evidence/index.js';
import {
  fidelityProblems,
  inLine,
  readSnapshot,
  requestProblem,
  runScenario,
  scenarioAfter,
  simulate as simulateHere,
  takeSnapshot,
  writeSnapshot,
  type RunResult,
  type SimulateOptions,
  type Snapshot,
} from './experiment/index.js';
import { engine, filesNear, readDocument } from './files/index.js';
import { readScenario, scenarioHash, type Scenario } from './scenario/index.js';
import { bestResponses, type Replies, type ReplyOptions } from './equilibrium/index.js';
import { compile, MonthGame, type Fidelity, type MonthLever } from './simulation/index.js';

export type { RunResult, SimulateOptions, Snapshot } from './experiment/index.js';
export { answerText } from './report/index.js';
export { defineStrategy, StrategyError, type Aids, type Decision, type StrategyDefinition } from './strategies/index.js';
export { InvariantError } from './simulation/index.js';
export type { MonthLever } from './simulation/index.js';
export type { Replies } from './equilibrium/index.js';
export type { Problem } from './documents/index.js';
export type { Scenario, ScenarioInput } from './scenario/index.js';

/** A document with mistakes: all of them, each with its place. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => wordProblem(problem, 'en')).join('\n'));
  }
}

/** What `snapshot` may be told: only counts of people can be paused. */
export interface SnapshotOptions extends Omit<SimulateOptions, 'without' | 'fidelity'> {
  readonly fidelity?: Fidelity;
}

/** Reads and checks a scenario file. Rejects with DocumentError, or with the error of reading the file. */
export async function loadScenario(file: string, set: readonly string[] = [], allowCode = false): Promise<Scenario> {
  const document = readDocument(file);
  if ('problem' in document) throw new DocumentError([document.problem]);
  const read = readScenario(document.text, {
    file,
    set: [...set],
    sources: isFact,
    find: filesNear(file),
    allowCode,
  });
  if ('problems' in read) throw new DocumentError(read.problems);
  return read.scenario;
}

/**
 * Runs a scenario where it is called, in Node or a browser, and summarises it. Rejects with DocumentError where the
 * fidelity cannot have what the scenario has, with InvariantError when a run yields NaN, a negative count or lost money.
 */
export async function simulate(scenario: Scenario, options: SimulateOptions = {}): Promise<RunResult> {
  const problems = fidelityProblems(scenario, options.fidelity ?? 'stochastic', scenario.name);
  if (problems.length > 0) throw new DocumentError(problems);
  return simulateHere(scenario, options);
}

/** Where vendors' best replies lead, and whose they are. */
export interface MarketReplies extends Replies {
  /** Names of vendors, in the order of actions and payoffs. */
  readonly vendors: readonly string[];
}

/**
 * Best-response dynamics in a scenario's first month: round after round every vendor takes what earns it most on usage, given what
 * the others do, in whatever form of demand the scenario has. `lever` is price (a factor on the reference; where vendors decide on
 * quantities, their reference supply over it), operations (USD a month) or openness. Payoffs in USD a month.
 */
export function marketReplies(
  scenario: Scenario,
  lever: MonthLever = 'price',
  options: Partial<ReplyOptions> = {},
): MarketReplies {
  const market = compile(scenario);
  const game = new MonthGame(market, lever);
  return { vendors: market.layout.vendorNames, ...bestResponses(game, { start: game.start, ...options }) };
}

/** Plays a scenario to the end of a month; `resume` goes on from there. Rejects with DocumentError where there is no such month, or it would be too large. */
export async function snapshot(
  scenario: Scenario,
  month: number,
  { fidelity = 'stochastic', replicates = 200, seed = 1 }: SnapshotOptions = {},
): Promise<Snapshot> {
  const problems = fidelityProblems(scenario, fidelity, scenario.name);
  if (problems.length > 0) throw new DocumentError(problems);
  const problem = requestProblem({ scenario, fidelity, month, replicates });
  if (problem !== undefined) throw new DocumentError([problem]);
  return takeSnapshot({ scenario, hash: scenarioHash(scenario), fidelity, seed, month, replicates, executor: inLine() });
}

/** Writes a snapshot to a file that `loadSnapshot` and `outlast run --from` read. */
export function saveSnapshot(file: string, taken: Snapshot): Promise<void> {
  return writeFile(file, writeSnapshot(taken, engine));
}

/** Reads a snapshot file. Rejects with DocumentError, or with the error of reading the file. */
export async function loadSnapshot(file: string): Promise<Snapshot> {
  const read = readSnapshot(await readFile(file), engine, file);
  if ('problems' in read) throw new DocumentError(read.problems);
  return read.snapshot;
}

/** What `resume` may be told. */
export interface ResumeOptions extends Pick<SimulateOptions, 'without'> {
  /** Overrides `path=value` that hold from the snapshot on. */
  readonly set?: readonly string[];
  readonly allowCode?: boolean;
}

/** Continues a snapshot to the horizon: the run that `simulate` does without a break, or another one from there on. Rejects with DocumentError. */
export async function resume(from: Snapshot, { set = [], allowCode = false, without }: ResumeOptions = {}): Promise<RunResult> {
  const read = scenarioAfter(from, { set, sources: isFact, allowCode });
  if ('problems' in read) throw new DocumentError(read.problems);
  const { scenario, hash } = read;
  const { fidelity, seed, states } = from;
  const replicates = states.length;
  return runScenario({ scenario, hash, fidelity, seed, replicates, from, executor: inLine(), ...(without && { without }) });
}
