import { existsSync } from 'node:fs';
import { explain, type Explanation } from '../argument/index.js';
import { noPlaces, problemAt, problemCodes } from '../documents/index.js';
import { levelProblems, type Output } from '../experiment/index.js';
import { envelope, outcomeExplanation, type Explained } from '../report/index.js';
import { vendorEndings, vendorSeries } from '../simulation/index.js';
import { askedOutputs } from './asked.js';
import { openScenario, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { inLaboratory } from './laboratory.js';
import type { LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import type { KeepFlags } from './store-flag.js';

export interface OutcomeFlags extends LangFlag, Pick<KeepFlags, 'threads' | 'progress'> {
  readonly outcome?: string;
  readonly between?: readonly string[];
  readonly single?: boolean;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

/** Whether a word names a file instead of a code: by how it ends, or because it is there. */
export const isFile = (word: string): boolean =>
  /\.(?:ya?ml|parquet)$/.test(word) || (!(problemCodes as readonly string[]).includes(word) && existsSync(word));

/** Explains an outcome of a scenario. */
export async function explainOutcome(
  flags: OutcomeFlags,
  file: string,
  second: string | undefined,
  speech: Speech,
): Promise<void> {
  const { outcome: asked, single = false, json } = flags;
  const variants = [...(flags.between ?? []), ...(second === undefined ? [] : [second])];
  if (asked === undefined || (variants.length !== 0 && variants.length !== 2)) {
    process.stderr.write(`${asked === undefined ? speech.sentences.outcomeMissing : speech.sentences.twoVariants}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const loaded = openScenario(file, flags.set ?? [], speech);
  if (loaded === undefined) return;
  const outputs = askedOutputs(loaded.scenario, [asked], speech);
  if (outputs === undefined) return;
  const outcome = oneOfVendor(outputs);
  if (outcome === undefined) {
    const metrics = [...vendorSeries, ...vendorEndings].map((metric) => `${metric}.VENDOR`);
    const finding = { code: 'bad-choice', found: asked, allowed: metrics, didYouMean: null } as const;
    return refuse([problemAt(finding, noPlaces('--outcome')([]), '')], speech, exit.invalid);
  }
  const wrong = levelProblems(
    loaded.scenario,
    variants.map((sets) => ({ name: sets, levels: [{ name: sets, sets: [sets] }] })),
  );
  if (wrong.length > 0) return refuse(wrong, speech, exit.invalid);
  const between = variants.length === 2 ? ([[variants[0]!], [variants[1]!]] as const) : null;
  const told = await inLaboratory<Explanation>(
    {
      file,
      name: loaded.scenario.name,
      markets: [loaded],
      outputs,
      fidelity: 'mean-field',
      seed: 1,
      asked: { between, single },
      stage: 'points',
      play: (evaluator, tell) =>
        explain({ ...loaded, outcome, between, single, seed: 1, evaluator, progress: (done, total) => tell(done, total) }),
    },
    flags,
    speech,
  );
  if (told === undefined) return;
  const explained: Explained = {
    metric: outcome.metric,
    vendor: outcome.vendor,
    month: outcome.month,
    between: between === null ? null : [variants[0]!, variants[1]!],
  };
  const { language } = speech;
  process.stdout.write(
    json
      ? envelope('explain', engine, { name: loaded.scenario.name, hash: loaded.hash }, 1, { outcome: explained, ...told })
      : outcomeExplanation(told, explained, language),
  );
}

/** An outcome of one vendor, at one time. */
function oneOfVendor(outputs: readonly Output[]): (Output & { readonly vendor: string }) | undefined {
  const [first] = outputs;
  return outputs.length === 1 && first !== undefined && first.vendor !== null ? { ...first, vendor: first.vendor } : undefined;
}
