import { Luck } from '../numerics/index.js';
import type { Scenario } from '../scenario/index.js';
import { beginWorld, findStart, type Start } from './begin.js';
import { liveMonth } from './month.js';
import { Chronicle, type Life } from './record.js';
import type { World } from './world.js';

/** A market of persons, ready to be lived again and again. */
export class IndividualsSimulator {
  private readonly start: Start;

  constructor(readonly scenario: Scenario) {
    this.start = findStart(scenario);
  }

  /** Lives to the horizon with the luck of (`seed`, `replicate`). `watch` is shown the world at the end of every month. */
  run(seed: number, replicate: number, watch?: (world: World) => void): Life {
    const world = beginWorld(this.scenario, this.start, new Luck(seed, replicate));
    const record = new Chronicle();
    for (let month = 1; month <= this.scenario.horizon.value; month++) {
      liveMonth(world);
      record.note(world);
      watch?.(world);
    }
    return record.finish(world);
  }
}
