import { isFact } from '../evidence/index.js';
import type { StoredRun } from '../experiment/index.js';
import { filesNear, readDocument } from '../files/index.js';
import { readScenario } from '../scenario/index.js';
import type { Loaded } from './document.js';

/**
 * The scenario without its overrides, and these: so that a store keeps one scenario of many points. Where the file is
 * not valid without them, or they mean something else put on the resolved scenario, what was played is the base itself.
 */
export function baseOf(
  file: string,
  set: readonly string[],
  played: Loaded,
  allowCode: boolean,
): Pick<StoredRun, 'base' | 'overrides'> {
  const whole = { base: played, overrides: [] };
  if (set.length === 0) return whole;
  const document = readDocument(file);
  if ('problem' in document) return whole;
  const base = readScenario(document.text, { file, sources: isFact, find: filesNear(file), allowCode });
  if ('problems' in base) return whole;
  const again = readScenario(base.scenario, { set, allowCode });
  if ('problems' in again || again.hash !== played.hash) return whole;
  return { base: { scenario: base.scenario, hash: base.hash }, overrides: set };
}
