import { buildCommand } from '@stricli/core';
import { factById } from '../evidence/index.js';
import { basisOf } from '../experiment/index.js';
import { envelope, table } from '../report/index.js';
import { quantitiesOf, type Scenario } from '../scenario/index.js';
import { compile, loopGains } from '../simulation/index.js';
import { languageOf, openScenario } from './document.js';
import { engine } from './engine.js';
import { guarded } from './failure.js';
import { jsonFlag, scenarioFile, setFlag } from './parameters.js';

interface CheckFlags {
  readonly sources?: boolean;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

/** A number of the scenario with what it rests on. */
interface Source {
  readonly path: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly role: string;
  readonly basis: string;
  readonly source: string | null;
  readonly note: string | null;
  readonly rows: readonly {
    readonly id: string;
    readonly entity: string;
    readonly date: string;
    readonly value: number;
    readonly unit: string;
    readonly source: string;
  }[];
}

function sourcesOf(scenario: Scenario): Source[] {
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
  const language = languageOf(process.env);
  const loaded = await openScenario(file, flags.set ?? [], language);
  if (loaded === undefined) return;
  const { scenario, hash } = loaded;
  const sources = sourcesOf(scenario);
  const gains = loopGains(compile(scenario)).map(({ segment, gain }) => ({ segment, ...gain }));
  if (flags.json) {
    const data = { loop_gain: gains, ...(flags.sources && { sources }) };
    process.stdout.write(envelope('check', engine, { name: scenario.name, hash }, null, data));
    return;
  }
  const lines = [
    `${scenario.name}: ${Object.keys(scenario.vendors).length} vendors, ${Object.keys(scenario.segments).length} segments, ` +
      `${scenario.horizon.value} months from ${scenario.start}, ${sources.length} numbers; hash ${hash.slice(0, 12)}`,
    `loop gain: ${gains.map(({ segment, total }) => `${segment} ${total.toFixed(2)}`).join(', ')}`,
  ];
  if (flags.sources) lines.push('', table(['number', 'value', 'range', 'rests on'], sources.map(sourceRow)));
  process.stdout.write(`${lines.join('\n')}\n`);
}

function sourceRow({ path, value, low, high, unit, basis, source, rows }: Source): string[] {
  const evidence = rows.map(
    ({ id, entity, date, value: found, unit: of, source: from }) => `${id} ${entity} ${date}: ${found} ${of} (${from})`,
  );
  return [
    path,
    `${Number(value.toPrecision(6))} ${unit}`,
    low === null || high === null ? '' : `${Number(low.toPrecision(4))} – ${Number(high.toPrecision(4))}`,
    [basis === 'assumption' ? 'assumption' : `${basis}: ${evidence.length > 0 ? evidence.join('; ') : source}`].join(''),
  ];
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
      json: jsonFlag('check'),
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
