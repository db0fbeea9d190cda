import { basename } from 'node:path';
import { parseYaml } from '../documents/index.js';
import { isFact } from '../evidence/index.js';
import { filesNear, readDocument } from '../files/index.js';
import type { Plan } from '../report/index.js';
import { readScenario } from '../scenario/index.js';

/**
 * What a scenario file is a variant of: itself, where overrides are put on it, else what it extends; null where neither.
 * `horizon` is put on either, so that both are as long.
 */
export function baseOfFile(file: string, set: readonly string[], horizon: readonly string[], allowCode: boolean): Plan['base'] {
  const document = readDocument(file);
  if ('problem' in document) return null;
  const find = filesNear(file);
  const opened = (text: string, from: string): Plan['base'] => {
    const read = readScenario(text, { file: from, set: [...horizon], sources: isFact, find, allowCode });
    return 'problems' in read ? null : { scenario: read.scenario, hash: read.hash, name: basename(from) };
  };
  if (set.length > 0) return opened(document.text, file);
  const { value } = parseYaml(document.text, file);
  const parent = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['extends'] : undefined;
  if (typeof parent !== 'string') return null;
  const found = find(parent, file);
  return 'refused' in found ? null : opened(found.text, found.file);
}
