import { IndividualsSimulator } from '../individuals/index.js';
import { withValue } from '../scenario/index.js';
import { compile, Simulator, Tape, vendorSeries, type Fidelity } from '../simulation/index.js';
import { CriteriaRuns, runCriteria } from './run/criteria.js';
import { DrainPairs, runDrain } from './run/drain.js';
import { Finals } from './tasks/measures.js';
import { playPersons } from './run/persons.js';
import { PointPlayer } from './points/play.js';
import { runUnbeatable } from './run/unbeatable.js';
import type {
  CriteriaTask,
  DrainTask,
  FrozenBrand,
  Keyed,
  MovesResult,
  MovesTask,
  OutcomesResult,
  OutcomesTask,
  PauseResult,
  PauseTask,
  ReplicatesResult,
  ReplicatesTask,
  Result,
  ResultOf,
  Task,
} from './tasks/task.js';

/** Carries out tasks, and keeps what it made of the latest scenario for the next chunk of it. */
export class Workbench {
  private simulator: Kept<Simulator> | undefined;
  private persons: Kept<IndividualsSimulator> | undefined;
  private drain: Kept<DrainPairs> | undefined;
  private criteria: Kept<CriteriaRuns> | undefined;
  private readonly points = new PointPlayer();

  perform<T extends Task>(task: T): ResultOf<T>;
  perform(task: Task): Result {
    switch (task.type) {
      case 'replicates':
        return this.replicates(task);
      case 'outcomes':
        return this.outcomes(task);
      case 'pause':
        return this.pause(task);
      case 'drain':
        return runDrain(task, this.drainOf(task));
      case 'moves':
        return moveNumbers(task);
      case 'unbeatable':
        return runUnbeatable(task);
      case 'criteria':
        return runCriteria(task, this.criteriaOf(task));
      case 'points':
        return this.points.run(task);
    }
  }

  private simulatorOf({ scenario, hash }: Keyed, fidelity: Fidelity, brand?: FrozenBrand): Simulator {
    const key = `${hash} ${brand?.hash ?? hash} ${fidelity}`;
    this.simulator = keep(this.simulator, key, () => new Simulator(compile(scenario, brand?.frozen), fidelity));
    return this.simulator.value;
  }

  private drainOf({ scenario, hash, fidelity, reaction }: DrainTask): DrainPairs {
    this.drain = keep(this.drain, `${hash} ${fidelity} ${reaction}`, () => new DrainPairs(scenario, fidelity, reaction));
    return this.drain.value;
  }

  private criteriaOf({ scenario, hash, fidelity }: CriteriaTask): CriteriaRuns {
    this.criteria = keep(this.criteria, `${hash} ${fidelity}`, () => new CriteriaRuns(scenario, fidelity));
    return this.criteria.value;
  }

  private personsOf({ scenario, hash }: Keyed): IndividualsSimulator {
    this.persons = keep(this.persons, hash, () => new IndividualsSimulator(scenario));
    return this.persons.value;
  }

  private replicates(task: ReplicatesTask): ReplicatesResult {
    const { resumed, fidelity } = task;
    if (fidelity === 'individuals') return playPersons(this.personsOf(task), task);
    const simulator = this.simulatorOf(task, fidelity, resumed ?? task.brand);
    const { recorder } = simulator;
    const vendorPaths = new Float64Array(task.count * recorder.vendorPath.length);
    const marketPaths = new Float64Array(task.count * recorder.marketPath.length);
    const endings = new Float64Array(task.count * recorder.endings.length);
    for (let i = 0; i < task.count; i++) {
      if (resumed === undefined) simulator.run(task.seed, task.from + i);
      else simulator.resume(task.seed, task.from + i, new Tape(resumed.states[i]!));
      vendorPaths.set(recorder.vendorPath, i * recorder.vendorPath.length);
      marketPaths.set(recorder.marketPath, i * recorder.marketPath.length);
      endings.set(recorder.endings, i * recorder.endings.length);
    }
    return { type: 'replicates', vendorPaths, marketPaths, endings };
  }

  private outcomes(task: OutcomesTask): OutcomesResult {
    const { fidelity, count } = task;
    const finals = new Finals(task.scenario, fidelity);
    const values = new Float64Array(finals.length * count);
    for (let i = 0; i < count; i++) finals.read(this.play(task, task.from + i), values, i, count);
    return { type: 'outcomes', values };
  }

  /** What is recorded of one replicate; holds until the next. */
  private play(task: OutcomesTask, replicate: number): Omit<ReplicatesResult, 'type'> {
    if (task.fidelity === 'individuals') {
      return playPersons(this.personsOf(task), { ...task, type: 'replicates', from: replicate, count: 1 });
    }
    const { vendorPath, marketPath, endings } = this.simulatorOf(task, task.fidelity, task.brand).run(task.seed, replicate);
    return { vendorPaths: vendorPath, marketPaths: marketPath, endings };
  }

  private pause(task: PauseTask): PauseResult {
    const simulator = this.simulatorOf(task, task.fidelity);
    const tape = new Tape();
    for (let i = 0; i < task.count; i++) simulator.pause(task.seed, task.from + i, task.month, tape);
    return { type: 'pause', states: tape.written() };
  }
}

interface Kept<T> {
  readonly key: string;
  readonly value: T;
}

function keep<T>(kept: Kept<T> | undefined, key: string, make: () => T): Kept<T> {
  return kept?.key === key ? kept : { key, value: make() };
}

const watched = ['survival', 'builder_share', 'consumer_share', 'business_share'] as const;

function moveNumbers(task: MovesTask): MovesResult {
  return {
    type: 'moves',
    effects: task.moves.map(({ path, low, high }) => {
      const atLow = endOf(task, path, low);
      const atHigh = endOf(task, path, high);
      let best = 0;
      for (let i = 1; i < atLow.values.length; i++) {
        if (Math.abs(atHigh.values[i]! - atLow.values[i]!) > Math.abs(atHigh.values[best]! - atLow.values[best]!)) best = i;
      }
      const vendors = atLow.vendors;
      return {
        path,
        effect: atHigh.values[best]! - atLow.values[best]!,
        vendor: vendors[best % vendors.length]!,
        metric: watched[Math.floor(best / vendors.length)]!,
      };
    }),
  };
}

/** Survival and shares of every vendor at the horizon of a mean-field run with one number moved: [metric][vendor]. */
function endOf(
  task: MovesTask,
  path: string,
  value: number,
): { readonly vendors: readonly string[]; readonly values: Float64Array } {
  const market = compile(withValue(task.scenario, path, value));
  const { vendorPath } = new Simulator(market, 'mean-field', 'quick').run(0, 0);
  const { vendors: V, vendorNames } = market.layout;
  const months = market.numbers.horizon;
  const values = new Float64Array(watched.length * V);
  watched.forEach((metric, m) => {
    const series = vendorSeries.indexOf(metric);
    for (let v = 0; v < V; v++) values[m * V + v] = vendorPath[(series * V + v + 1) * months - 1]!;
  });
  return { vendors: vendorNames, values };
}
