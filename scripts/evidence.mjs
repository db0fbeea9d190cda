// Writes src/evidence/facts.ts from targets/evidence.csv, the table in which the evidence is kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { readFacts } from '../dist/evidence/read.js';

const root = new URL('..', import.meta.url);

/** A text as TypeScript writes it in single quotes. */
const quoted = (text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const shown = (value) => (typeof value === 'string' ? quoted(value) : String(value));

/** The module that carries the facts of a table. */
export function factsModule(facts) {
  const lines = facts.map(
    (fact) =>
      `  { ${Object.entries(fact)
        .map(([key, value]) => `${key}: ${shown(value)}`)
        .join(', ')} },`,
  );
  return [
    "import type { Fact } from './fact.js';",
    '',
    '/** The observed facts that ship: values, units, dates and sources. Written by scripts/evidence.mjs from targets/evidence.csv. */',
    'export const facts: readonly Fact[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

const read = readFacts(readFileSync(new URL('targets/evidence.csv', root), 'utf8'), 'targets/evidence.csv');
if ('problems' in read) throw new Error(JSON.stringify(read.problems));
writeFileSync(new URL('src/evidence/facts.ts', root), factsModule(read.facts));
