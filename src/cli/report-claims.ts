import { argue } from '../argument/index.js';
import { argumentData, type AnyAnswer } from '../report/index.js';
import { openArgument } from './argument.js';
import { engine } from './engine.js';
import { inLaboratory } from './laboratory.js';
import type { ReportFlags } from './report.js';
import type { Speech } from './speech.js';

/** Runs of a trial unless said: enough for what is clear, and soon there. */
const usualBudget = 300;

/** Tries claims in the scenario of a report, as `outlast argue` does; says why and returns undefined where it cannot, or was stopped. */
export async function triedFor(
  flags: ReportFlags,
  file: string,
  set: readonly string[],
  speech: Speech,
): Promise<Extract<AnyAnswer, { kind: 'argue' }> | undefined> {
  const { claim, claims: place, seed = 1, budget = usualBudget, allowCode = false, threads, progress } = flags;
  const asked = { seed, set, allowCode, ...(claim && { claim }), ...(place !== undefined && { claims: place }) };
  const opened = await openArgument(file, asked, speech);
  if (opened === undefined) return undefined;
  const [first] = opened.markets;
  const told = await inLaboratory(
    {
      file,
      name: 'argument',
      markets: opened.markets,
      outputs: [],
      fidelity: 'stochastic',
      seed,
      asked: null,
      stage: 'claims',
      play: (evaluator, tell) => argue({ ...opened, seed, budget, evaluator, progress: tell }),
    },
    { ...(threads !== undefined && { threads }), ...(progress !== undefined && { progress }) },
    speech,
  );
  if (told === undefined) return undefined;
  return {
    kind: 'argue',
    schema: 'outlast/argue@1',
    engine,
    scenario: { name: first!.scenario.name, hash: first!.hash },
    seed,
    data: { ...argumentData(told, speech.language), budget },
  };
}
