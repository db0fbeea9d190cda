import { deserialize, serialize } from 'node:v8';
import type { Task } from '../experiment/index.js';

type Scenario = Task['scenario'];

/** A task whose scenario lies in memory that all threads share, so that it is written once and read once a thread. */
export type PackedTask = Omit<Task, 'scenario'> & { readonly packed: SharedArrayBuffer };

/** Packs the tasks of a pool, each scenario once. */
export class Packer {
  private readonly seen = new WeakMap<Scenario, SharedArrayBuffer>();

  pack({ scenario, ...rest }: Task): PackedTask {
    let packed = this.seen.get(scenario);
    if (packed === undefined) {
      const bytes = serialize(scenario);
      packed = new SharedArrayBuffer(bytes.length);
      new Uint8Array(packed).set(bytes);
      this.seen.set(scenario, packed);
    }
    return { ...rest, packed };
  }
}

/** Unpacks tasks in a worker and remembers the scenario of the latest. */
export class Unpacker {
  private hash: string | undefined;
  private scenario: Scenario | undefined;

  unpack({ packed, ...rest }: PackedTask): Task {
    if (this.scenario === undefined || this.hash !== rest.hash) {
      this.scenario = deserialize(new Uint8Array(packed).slice()) as Scenario;
      this.hash = rest.hash;
    }
    return { ...rest, scenario: this.scenario } as Task;
  }
}
