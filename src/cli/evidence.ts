import { buildCommand } from '@stricli/core';
import { nearest } from '../documents/index.js';
import { contradictions, contradictionsOf, facts, type Fact } from '../evidence/index.js';
import { envelope, evidenceText, seriesOf, seriesText } from '../report/index.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

interface EvidenceFlags extends LangFlag {
  readonly json?: boolean;
}

const summaries = seriesOf(facts);
const names = summaries.map(({ series }) => series);

/** A row as a document has it: nothing left out, and the numbers of the contradictions that it is part of. */
const rowOf = (fact: Fact) => ({
  id: fact.id,
  series: fact.series,
  entity: fact.entity,
  date: fact.date,
  published: fact.published ?? null,
  value: fact.value,
  low: fact.low ?? null,
  high: fact.high ?? null,
  unit: fact.unit,
  source: fact.source,
  verified: fact.verified,
  note: fact.note ?? null,
  contradictions: contradictionsOf(fact.id).map(({ number }) => number),
});

async function evidence({ json }: EvidenceFlags, name: string | undefined, { language, sentences }: Speech): Promise<void> {
  const rows = name === undefined ? facts : facts.filter(({ id, series }) => series === name || id === name);
  if (rows.length === 0) {
    process.stderr.write(`${sentences.unknownSeries(name!, nearest(name!, names), names)}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const ids = new Set(rows.map(({ id }) => id));
  const told = contradictions.filter((one) => one.ids.some((id) => ids.has(id)));
  if (json) {
    const data = { series: seriesOf(rows), rows: rows.map(rowOf), contradictions: told };
    process.stdout.write(envelope('evidence', engine, null, null, data));
  } else process.stdout.write(name === undefined ? seriesText(summaries, language) : evidenceText(rows, told, language));
}

export const evidenceCommand = (speech: Speech) =>
  buildCommand<EvidenceFlags, [string?]>({
    func: (flags, name) => guarded(speech, () => evidence(flags, name, speech)),
    parameters: {
      flags: { json: jsonFlag(speech, 'evidence'), lang: langFlag(speech) },
      positional: {
        kind: 'tuple',
        parameters: [
          {
            parse: String,
            proposeCompletions: () => names,
            brief: speech.help.evidence.series,
            placeholder: 'SERIES',
            optional: true,
          },
        ],
      },
    },
    docs: {
      brief: speech.help.evidence.brief,
      fullDescription: describe(speech, speech.help.evidence.whole, [
        'evidence',
        'evidence enterprise_share',
        'evidence F0763 --json',
      ]),
    },
  });
