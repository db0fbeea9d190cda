import { noPlaces, problemAt, type Finding, type Problem } from '../../documents/index.js';
import { readScenario, type ReadOptions, type ReadScenario, type Scenario } from '../../scenario/index.js';
import { compile, Simulator, type Fidelity, type Market } from '../../simulation/index.js';
import { chunksOf } from '../tasks/chunks.js';
import type { Executor } from '../tasks/executor.js';
import { headerBytes, largestHeader, mostNumbers } from './snapshot-bytes.js';
import type { PauseTask } from '../tasks/task.js';

/** Replicates of a scenario at the end of a month: all that is needed to go on from there. */
export interface Snapshot {
  readonly scenario: Scenario;
  readonly hash: string;
  readonly fidelity: Fidelity;
  readonly seed: number;
  readonly month: number;
  /** Where each replicate is, as `Simulator.pause` wrote it. */
  readonly states: readonly Float64Array[];
}

export interface SnapshotRequest extends Omit<Snapshot, 'states'> {
  readonly replicates: number;
  readonly executor: Executor;
  readonly progress?: (done: number, total: number) => void;
}

/** Plays replicates of a scenario to the end of a month. In mean-field there is but one. */
export async function takeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const { scenario, hash, fidelity, seed, month } = request;
  const replicates = fidelity === 'mean-field' ? 1 : request.replicates;
  const tasks: PauseTask[] = chunksOf(replicates).map((chunk) => ({
    type: 'pause',
    scenario,
    hash,
    fidelity,
    seed,
    month,
    ...chunk,
  }));
  const states: Float64Array[] = [];
  await request.executor.run(tasks, ({ states: paused }, i) => {
    const { count } = tasks[i]!;
    const length = paused.length / count;
    for (let j = 0; j < count; j++) states.push(paused.slice(j * length, (j + 1) * length));
    request.progress?.(states.length, replicates);
  });
  return { scenario, hash, fidelity, seed, month, states };
}

/** What is wrong with a snapshot to be taken, if anything: there is no such month, or it would be too large to be read. */
export function requestProblem(
  { scenario, fidelity, month, replicates }: Pick<SnapshotRequest, 'scenario' | 'fidelity' | 'month' | 'replicates'>,
  prefix = '',
): Problem | undefined {
  const horizon = scenario.horizon.value;
  const refuse = (option: string, found: number, max: number, unit: string | null): Problem =>
    problemAt({ code: 'out-of-range', found, min: 1, max, unit }, noPlaces(`${prefix}${option}`)([]), '');
  if (!Number.isInteger(month) || month < 1 || month > horizon) return refuse('month', month, horizon, 'months');
  const header = headerBytes(scenario);
  if (header > largestHeader) {
    return problemAt({ code: 'too-large', found: header, max: largestHeader, of: 'bytes' }, noPlaces(scenario.name)([]), '');
  }
  if (fidelity === 'mean-field') return undefined;
  const most = Math.floor(mostNumbers / 8 / new Simulator(compile(scenario), fidelity).pausedLength(month));
  return replicates > most ? refuse('replicates', replicates, most, null) : undefined;
}

/**
 * The scenario under which a snapshot goes on: its own, changed by overrides, or everything that speaks against it.
 *
 * Code that the snapshot brings along is not run unless it is allowed.
 */
export function scenarioAfter(
  snapshot: Snapshot,
  options: Pick<ReadOptions, 'file' | 'set' | 'sources' | 'allowCode'> = {},
): ReadScenario {
  const file = options.file ?? '<snapshot>';
  const at = noPlaces(file)([]);
  if (options.allowCode !== true) {
    const refused = Object.entries(snapshot.scenario.code).map(([name, { file: found }]) =>
      problemAt({ code: 'code-not-allowed', found, reason: 'not-asked' }, at, `code.${name}`),
    );
    if (refused.length > 0) return { problems: refused };
  }
  const read = readScenario(snapshot.scenario, { ...options, file });
  if ('problems' in read) return read;
  const { scenario } = read;
  if (scenario.horizon.value < snapshot.month) {
    const { value: found } = scenario.horizon;
    const finding: Finding = { code: 'out-of-range', found, min: snapshot.month, max: null, unit: 'months' };
    return { problems: [problemAt(finding, at, 'horizon')] };
  }
  const before = compile(snapshot.scenario);
  const part = otherPart(before, compile(scenario, before));
  if (part !== undefined) return { problems: [problemAt({ code: 'other-layout', part }, at, '')] };
  const length = new Simulator(before, snapshot.fidelity).pausedLength(snapshot.month);
  if (snapshot.states.some((state) => state.length !== length)) {
    return { problems: [problemAt({ code: 'bad-snapshot', reason: 'damaged' }, at, '')] };
  }
  return read;
}

/** In what the columns of two markets differ, if in anything. */
function otherPart(one: Market, other: Market): 'vendors' | 'segments' | 'workloads' | 'classes' | 'stages' | undefined {
  const same = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean =>
    a.length === b.length && Array.from(a).every((value, i) => value === b[i]);
  if (!same(one.layout.vendorNames, other.layout.vendorNames)) return 'vendors';
  if (!same(one.layout.segmentNames, other.layout.segmentNames) || !same(one.segment.kind, other.segment.kind)) return 'segments';
  if (!same(one.layout.workloadNames, other.layout.workloadNames)) return 'workloads';
  if (!same(one.layout.classNames, other.layout.classNames)) return 'classes';
  return one.layout.stages === other.layout.stages ? undefined : 'stages';
}
