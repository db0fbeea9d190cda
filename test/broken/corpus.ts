import { readFileSync } from 'node:fs';
import type { Broken } from './case.js';
import { damagedFields, keysBeside, keysMissing } from './fields.js';
import { brokenCode, brokenOverrides, brokenParents } from './files.js';
import { brokenAtOnce, brokenNames } from './names.js';
import { brokenYaml } from './yaml.js';

const shipped = (file: string): readonly [string, string] => [file, readFileSync(file, 'utf8')];
const market = shipped('templates/market.yaml');
const database = shipped('scenarios/database.yaml');
const flagship = shipped('scenarios/llm-2024.yaml');

/** Every broken scenario by what is broken about it. */
export const corpus: Readonly<Record<string, readonly Broken[]>> = {
  YAML: brokenYaml,
  'names and sums': brokenNames,
  'several mistakes at once': brokenAtOnce,
  'documents that extend others': brokenParents,
  code: brokenCode,
  overrides: brokenOverrides,
  'every field of a small market': damagedFields(...market, 4),
  'fields of a database market': damagedFields(...database, 60),
  'fields of the flagship': damagedFields(...flagship, 250),
  'keys beside': keysBeside(...market),
  'missing keys': [...keysMissing(...market), ...keysMissing(...database)],
};
