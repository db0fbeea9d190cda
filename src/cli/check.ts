import { buildCommand } from '@stricli/core';
import { factById } from '../evidence/index.js';
import { basisOf } from '../experiment/index.js';
import { checkText, envelope, type SourceRow } from '../report/index.js';
import { quantitiesOf, type Scenario } from '../scenario/index.js';
import { compile, loopGains } from '../simulation/index.js';
import { languageOf, openScenario } from './document.js';
import { engine } from './engine.js';
import { guarded } from './failure.js';
import { allowCodeFlag, jsonFlag, langFlag, scenarioFile, setFlag } from './parameters.js';

interface CheckFlags {
  readonly sources?: boolean;
  readonly set?: readonly string[];
  readonly allowCode?: boolean;
  readonly json?: boolean;
  readonly lang?: 'en' | 'zh';
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
    rows: (quantity.source?.match(/\bF\d{4}\b/g) ?? []).flatMap((id) => {
      const fact = factById(id);
      return fact === undefined
        ? []
        : [{ id, entity: fact.entity, date: fact.date, value: fact.value, unit: fact.unit, source: fact.source }];
    }),
  }));
}

async function check(flags: CheckFlags, file: string): Promise<void> {
  const language = languageOf(process.env, flags.lang);
  const loaded = await openScenario(file, flags.set ?? [], language, flags.allowCode);
  if (loaded === undefined) return;
  const { scenario, hash } = loaded;
  const sources = sourcesOf(scenario);
  const gains = loopGains(compile(scenario)).map(({ segment, gain }) => ({ segment, ...gain }));
  if (flags.json) {
    const data = { loop_gain: gains, ...(flags.sources && { sources }) };
    process.stdout.write(envelope('check', engine, { name: scenario.name, hash }, null, data));
    return;
  }
  process.stdout.write(checkText(scenario, hash, gains, sources, flags.sources === true, language));
}

export const checkCommand = buildCommand<CheckFlags, [string]>({
  func: (flags, file) => guarded(() => check(flags, file)),
  parameters: {
    flags: {
      sources: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'List every number with its range and what it rests on',
      },
      set: setFlag,
      allowCode: allowCodeFlag,
      json: jsonFlag('check'),
      lang: langFlag,
    },
    positional: scenarioFile,
  },
  docs: {
    brief: 'Check a scenario: every problem with its place, and where each number comes from',
    fullDescription: [
      'Checks a scenario: every problem with its place, and where each number comes from.',
      '',
      'Examples',
      '  outlast check scenarios/llm-2024.yaml',
      '  outlast check scenarios/llm-2024.yaml --sources | grep cash',
    ].join('\n'),
  },
});
