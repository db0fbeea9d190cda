import { withSettings, type Scenario, type Setting } from '../../scenario/index.js';
import { compile, Simulator, type Frozen } from '../../simulation/index.js';
import { needsAll, readerOf, type Output } from '../tasks/output.js';
import type { PlayedPoint, PointsResult, PointsTask } from '../tasks/task.js';

interface Stage {
  readonly simulator: Simulator;
  readonly readers: readonly ReturnType<typeof readerOf>[];
}

/** Plays points, and keeps what it made of the latest one: a long point comes in many tasks. */
export class PointPlayer {
  private market: { readonly key: string; readonly scenario: Scenario; readonly brand: Frozen | undefined } | undefined;
  private stage: { readonly key: string; readonly stage: Stage } | undefined;

  /** `[piece][replicate][output]`, in the order of the task's pieces. */
  run(task: PointsTask): PointsResult {
    const { points, outputs, seed } = task;
    const values = new Float64Array(points.reduce((sum, { count }) => sum + count, 0) * outputs.length);
    const asked = JSON.stringify(outputs);
    let at = 0;
    for (const point of points) {
      const { simulator, readers } = this.stageOf(task, asked, point);
      for (let i = 0; i < point.count; i++) {
        const recorder = simulator.run(seed, point.from + i);
        for (const read of readers) values[at++] = read(recorder);
      }
    }
    return { type: 'points', values };
  }

  private stageOf(task: PointsTask, asked: string, { world, settings }: PlayedPoint): Stage {
    const { hash, outputs, fidelity, frozen } = task;
    const key = `${hash} ${frozen} ${fidelity} ${JSON.stringify([world, settings])} ${asked}`;
    if (this.stage?.key !== key) {
      const { scenario, brand } = this.marketOf(task, world);
      this.stage = { key, stage: stageOf(withSettings(scenario, settings), brand, task, outputs) };
    }
    return this.stage.stage;
  }

  /** The market in which a point is another policy, or another market. */
  private marketOf({ scenario, hash, frozen }: PointsTask, world: readonly Setting[]) {
    const key = `${hash} ${frozen} ${JSON.stringify(world)}`;
    if (this.market?.key !== key) {
      const own = world.length === 0 ? scenario : withSettings(scenario, world);
      this.market = { key, scenario: own, brand: frozen ? compile(own) : undefined };
    }
    return this.market;
  }
}

function stageOf(scenario: Scenario, brand: Frozen | undefined, { fidelity }: PointsTask, outputs: readonly Output[]): Stage {
  const market = compile(scenario, brand);
  return {
    simulator: new Simulator(market, fidelity, needsAll(outputs) ? 'all' : 'quick'),
    readers: outputs.map((output) => readerOf(market, output)),
  };
}
