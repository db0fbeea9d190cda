import { noPlaces, type Problem } from '../documents/index.js';
import { checkStructure, settingsOf, withSettings, type Scenario, type Setting } from '../scenario/index.js';
import { compile, Simulator, type Fidelity, type Frozen } from '../simulation/index.js';
import type { Executor } from './executor.js';
import { needsAll, readerOf, type Output } from './output.js';
import type { Keyed, PointsResult, PointsTask } from './task.js';

/** A scenario of many: what it is called, and the overrides `path=value` that make it. */
export interface Point {
  readonly id: string;
  readonly sets: readonly string[];
  /** The first replicate that is played, where luck is a factor too; 0 unless said. */
  readonly from?: number;
}

export interface PointsRequest extends Keyed {
  readonly points: readonly Point[];
  readonly outputs: readonly Output[];
  readonly fidelity: Fidelity;
  /** Replicates of every point, the same luck at each. */
  readonly replicates: number;
  /** The number of the first one; 0 unless said. */
  readonly from?: number;
  readonly seed: number;
  readonly executor: Executor;
  /** Whether points are other policies in the same market: brand stays that of the scenario, instead of being inverted anew. */
  readonly frozen?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

/** Values of all points in their order: `values[(point * replicates + replicate) * outputs.length + output]`. */
export interface PointValues {
  readonly replicates: number;
  readonly values: Float64Array;
}

const plainNumber = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/;

/** Turns overrides into settings. Paths are worked out once: a sample puts other numbers on the same ones at every point. */
export class Settings {
  private readonly known = new Map<string, readonly Setting[]>();

  constructor(private readonly scenario: Scenario) {}

  of(sets: readonly string[]): Setting[] {
    return sets.flatMap((text) => {
      const equals = text.indexOf('=');
      const value = text.slice(equals + 1);
      const path = text.slice(0, equals);
      if (!plainNumber.test(value)) return this.once(text, text);
      const settings = this.once(path, text);
      const numbers = settings.every(({ keys }) => keys.at(-1) === 'value');
      return numbers ? settings.map(({ keys }) => ({ keys, value: Number(value) })) : settingsOf(this.scenario, text);
    });
  }

  private once(key: string, text: string): readonly Setting[] {
    const found = this.known.get(key) ?? settingsOf(this.scenario, text);
    this.known.set(key, found);
    return found;
  }
}

/** What is wrong with points: names that are not there, numbers that do not fit together. The first bad point's problems. */
export function pointProblems(scenario: Scenario, points: readonly Point[]): readonly Problem[] {
  const settings = new Settings(scenario);
  for (const { id, sets } of points) {
    const problems = checkStructure(withSettings(scenario, settings.of(sets)), noPlaces(id));
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) return errors;
  }
  return [];
}

/** Runs that a task holds at least, so that handing it over costs little. */
const perTask = 4;
/** Replicates of one point that a task holds at most, so that threads end together. */
const mostReplicates = 16;

/** Evaluates all points, through whatever executor; whoever carries them out, the values are the same. */
export async function evaluatePoints(request: PointsRequest): Promise<PointValues> {
  const { points, outputs, executor } = request;
  const replicates = request.fidelity === 'mean-field' ? 1 : request.replicates;
  const tasks = tasksOf(request, replicates);
  const values = new Float64Array(points.length * replicates * outputs.length);
  let done = 0;
  await executor.run(
    tasks.map(({ task }) => task),
    (result, i) => {
      const { first, offset, task } = tasks[i]!;
      const each = task.count * outputs.length;
      task.points.forEach((_, point) => {
        const chunk = result.values.subarray(point * each, (point + 1) * each);
        values.set(chunk, ((first + point) * replicates + offset) * outputs.length);
      });
      done += task.points.length * task.count;
      request.progress?.(done, points.length * replicates);
    },
  );
  return { replicates, values };
}

interface Placed {
  readonly task: PointsTask;
  /** The first point, and the first replicate of it, that the task plays. */
  readonly first: number;
  readonly offset: number;
}

function tasksOf(
  { scenario, hash, points, outputs, fidelity, seed, from = 0, frozen = false }: PointsRequest,
  replicates: number,
): Placed[] {
  const settings = new Settings(scenario);
  const together = Math.max(1, Math.ceil(perTask / replicates));
  const placed: Placed[] = [];
  for (let first = 0; first < points.length; first += together) {
    const played = points.slice(first, first + together).map((point) => ({
      settings: settings.of(point.sets),
      from: from + (point.from ?? 0),
    }));
    for (let offset = 0; offset < replicates; offset += mostReplicates) {
      const count = Math.min(mostReplicates, replicates - offset);
      placed.push({
        task: { type: 'points', scenario, hash, points: played, outputs, fidelity, seed, offset, count, frozen },
        first,
        offset,
      });
    }
  }
  return placed;
}

/** Plays the points of a task one after another. `base` is frozen of the scenario itself, where points share its market. */
export function runPoints(task: PointsTask, base: Frozen | undefined): PointsResult {
  const { points, outputs, count, fidelity } = task;
  const values = new Float64Array(points.length * count * outputs.length);
  let at = 0;
  for (const { settings, from } of points) {
    const market = compile(withSettings(task.scenario, settings), base);
    const simulator = new Simulator(market, fidelity, needsAll(outputs) ? 'all' : 'quick');
    const readers = outputs.map((output) => readerOf(market, output));
    for (let i = 0; i < count; i++) {
      const recorder = simulator.run(task.seed, from + task.offset + i);
      for (const read of readers) values[at++] = read(recorder);
    }
  }
  return { type: 'points', values };
}
