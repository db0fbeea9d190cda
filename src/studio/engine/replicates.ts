import type { Keyed, ReplicatesTask } from '../../experiment/index.js';

/** Replicates of a task, as on the command line. */
const perTask = 2;

/** The runs of a market under one seed from the first on, as tasks. */
export function replicatesOf({ scenario, hash }: Keyed, seed: number, total: number): ReplicatesTask[] {
  return Array.from({ length: Math.ceil(total / perTask) }, (_, i): ReplicatesTask => {
    const from = i * perTask;
    const count = Math.min(perTask, total - from);
    return { type: 'replicates', scenario, hash, fidelity: 'stochastic', seed, from, count };
  });
}
