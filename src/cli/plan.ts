import { noPlaces, problemAt, type Problem } from '../documents/index.js';
import type { AnyFidelity, RunRequest } from '../experiment/index.js';
import { openScenario, refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Flags that say what is to be run. */
export interface PlanFlags {
  readonly replicates?: number;
  readonly seed?: number;
  readonly fidelity?: AnyFidelity;
  readonly from?: string;
  readonly allowCode?: boolean;
}

export type Plan = Pick<RunRequest, 'scenario' | 'hash' | 'fidelity' | 'replicates' | 'seed' | 'from'>;

/** What is to be run: a scenario file, or a snapshot onward. Says why not and returns undefined where nothing can be. */
export async function planOf(
  flags: PlanFlags,
  file: string | undefined,
  set: readonly string[],
  speech: Speech,
): Promise<Plan | undefined> {
  const { fidelity = 'stochastic', replicates = 200, seed = 1, from, allowCode } = flags;
  if (from === undefined) {
    if (file === undefined) {
      process.stderr.write(`${speech.sentences.nothingToRun}\n`);
      process.exitCode = exit.usage;
      return undefined;
    }
    const loaded = openScenario(file, set, speech, allowCode);
    return loaded && { ...loaded, fidelity, replicates, seed };
  }
  if (file !== undefined) {
    refuse([fixed('FILE', file, null)], speech, exit.usage);
    return undefined;
  }
  const { openSnapshot } = await import('./open-snapshot.js');
  const opened = openSnapshot(from, set, speech, allowCode);
  if (opened === undefined) return undefined;
  const { from: snapshot } = opened;
  const plan = { ...opened, fidelity: snapshot.fidelity, replicates: snapshot.states.length, seed: snapshot.seed };
  const contradictions = (['fidelity', 'replicates', 'seed'] as const).flatMap((option) => {
    const found = flags[option];
    const idle = option === 'replicates' && snapshot.fidelity === 'mean-field';
    return found === undefined || found === plan[option] || idle
      ? []
      : [fixed(`--${option}`, String(found), String(plan[option]))];
  });
  if (contradictions.length === 0) return plan;
  refuse(contradictions, speech, exit.usage);
  return undefined;
}

export function fixed(option: string, found: string, stated: string | null): Problem {
  return problemAt({ code: 'fixed-by-snapshot', option, found, stated }, noPlaces(option)([]), '');
}
