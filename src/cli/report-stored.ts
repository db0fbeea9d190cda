import { existsSync } from 'node:fs';
import { noPlaces, problemAt, type Problem } from '../documents/index.js';
import type { AnyFidelity, ResultSet, RunResult } from '../experiment/index.js';
import type { Plan } from '../report/index.js';
import { readScenario } from '../scenario/index.js';
import { refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { openResults } from './result-set.js';
import type { Speech } from './speech.js';

/** Whether an argument is the key of a stored run, and no file. */
export const isKey = (name: string): boolean => /^[0-9a-f]{4,64}$/.test(name) && !existsSync(name);

/** A stored run to be played again for a report, and what is kept of each vendor's survival. */
export interface StoredPlan {
  readonly plan: Plan;
  readonly kept: readonly {
    readonly vendor: string | null;
    readonly replicates: ArrayLike<number>;
    readonly values: Float64Array;
  }[];
}

/** How a stored run was made; says why it cannot be made again and returns undefined where it cannot. */
export async function storedPlan(
  key: string,
  store: string,
  allowCode: boolean,
  speech: Speech,
): Promise<StoredPlan | undefined> {
  const opened = await openResults(key, store, speech);
  if (opened === undefined) return undefined;
  try {
    return await planFrom(key, opened.results, allowCode, speech);
  } finally {
    await opened.close();
  }
}

async function planFrom(key: string, results: ResultSet, allowCode: boolean, speech: Speech): Promise<StoredPlan | undefined> {
  const { settings, inputs, measures } = results;
  const at = noPlaces(key)([]);
  if (settings.engine !== engine) {
    const problem = problemAt({ code: 'other-engine', found: settings.engine ?? '', needed: engine }, at, '');
    refuse([problem], speech, exit.invalid);
    return undefined;
  }
  const read = readScenario(inputs.document as object, { file: key, set: [...(inputs.overrides ?? [])], allowCode });
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return undefined;
  }
  // What --set put on it is told against the scenario without.
  const overridden = (inputs.overrides ?? []).filter((text) => !text.startsWith('horizon='));
  const base =
    overridden.length === 0
      ? null
      : readScenario(inputs.document as object, {
          file: key,
          set: (inputs.overrides ?? []).filter((text) => !overridden.includes(text)),
          allowCode,
        });
  const samples = await Promise.all(
    measures
      .filter(({ metric }) => metric === 'survival')
      .map(async (measure) => ({ vendor: measure.vendor, sample: await results.sample(measure) })),
  );
  return {
    plan: {
      scenario: read.scenario,
      hash: read.hash,
      fidelity: settings.fidelity as AnyFidelity,
      replicates: settings.replicates,
      seed: settings.seed!,
      base: base === null || 'problems' in base ? null : { ...base, name: base.scenario.name },
      engine,
    },
    kept: samples.flatMap(({ vendor, sample }) => ('values' in sample ? [{ vendor, ...sample }] : [])),
  };
}

/** The first replicate that did not come to what is kept of it: a point of a design, for instance, among the customers of another. */
export function differenceFrom({ kept }: StoredPlan, values: RunResult['values'], key: string): Problem | undefined {
  for (const { vendor, replicates, values: stored } of kept) {
    const played = values.find((one) => one.vendor === vendor && one.metric === 'survival')?.values;
    for (let i = 0; i < stored.length; i++) {
      const again = played?.[replicates[i]!];
      if (again === undefined || again === stored[i]) continue;
      const finding = { code: 'row-differs', metric: 'survival', vendor, stored: stored[i]!, played: again } as const;
      return problemAt(finding, noPlaces(`${key}:${replicates[i]!}`)([]), '');
    }
  }
  return undefined;
}
