import { buildCommand } from '@stricli/core';
import { contradictionsOf, factById, factIdsIn } from '../evidence/index.js';
import { basisOf, inLine, weighAssumptions } from '../experiment/index.js';
import { checkText, envelope, weightOf, type SourceRow, type Weight } from '../report/index.js';
import { quantitiesOf, type Scenario } from '../scenario/index.js';
import { compile, loopGains } from '../simulation/index.js';
import { openScenario } from './document.js';
import { engine } from './engine.js';
import { guarded } from './failure.js';
import { allowCodeFlag, describe, jsonFlag, langFlag, scenarioFile, setFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

interface CheckFlags extends LangFlag {
  readonly sources?: boolean;
  readonly set?: readonly string[];
  readonly allowCode?: boolean;
  readonly json?: boolean;
}

/** Every number with its evidence rows. */
function sourcesOf(scenario: Scenario): SourceRow[] {
  return quantitiesOf(scenario).map(({ path, spec, quantity }) => ({
    path,
    value: quantity.value,
    low: quantity.low,
    high: quantity.high,
    unit: spec.unit,
    role: spec.role,
    basis: basisOf(quantity),
    source: quantity.source,
    note: quantity.note,
    rows: factIdsIn(quantity.source ?? '').flatMap((id) => {
      const fact = factById(id);
      if (fact === undefined) return [];
      const { entity, date, value, unit, source, verified } = fact;
      return [
        { id, entity, date, value, unit, source, verified, contradictions: contradictionsOf(id).map(({ number }) => number) },
      ];
    }),
  }));
}

/** What the answer's sensitivity to numbers rests on; null where expected flows cannot play the scenario. */
async function weigh(scenario: Scenario, hash: string): Promise<Weight | null> {
  if (compile(scenario).networked) return null;
  return weightOf(await weighAssumptions(scenario, hash, inLine(), () => {}));
}

async function check(flags: CheckFlags, file: string, speech: Speech): Promise<void> {
  const loaded = openScenario(file, flags.set ?? [], speech, flags.allowCode);
  if (loaded === undefined) return;
  const { scenario, hash } = loaded;
  const sources = sourcesOf(scenario);
  const gains = loopGains(compile(scenario)).map(({ segment, gain }) => ({ segment, ...gain }));
  const weight = flags.sources ? await weigh(scenario, hash) : null;
  if (flags.json) {
    const data = { loop_gain: gains, ...(flags.sources && { weight, sources }) };
    process.stdout.write(envelope('check', engine, { name: scenario.name, hash }, null, data));
    return;
  }
  process.stdout.write(
    checkText(scenario, hash, gains, flags.sources ? { sources, weight } : null, sources.length, speech.language),
  );
}

export const checkCommand = (speech: Speech) =>
  buildCommand<CheckFlags, [string]>({
    func: (flags, file) => guarded(speech, () => check(flags, file, speech)),
    parameters: {
      flags: {
        sources: {
          kind: 'boolean',
          optional: true,
          withNegated: false,
          brief: speech.help.check.sources,
        },
        set: setFlag(speech),
        allowCode: allowCodeFlag(speech),
        json: jsonFlag(speech, 'check'),
        lang: langFlag(speech),
      },
      positional: scenarioFile(speech),
    },
    docs: {
      brief: speech.help.check.brief,
      fullDescription: describe(speech, speech.help.check.whole, [
        'check scenarios/llm-2024.yaml',
        'check scenarios/llm-2024.yaml --sources | grep cash',
      ]),
    },
  });
