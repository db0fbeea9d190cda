import { readFileSync } from 'node:fs';
import { readScenario, type Scenario } from '../../src/scenario/index.js';

const text = readFileSync(new URL('../../scenarios/llm-2024.yaml', import.meta.url), 'utf8');

/** The flagship with overrides; fails the test that asks for one that is not valid. */
export function flagship(...set: string[]): Scenario {
  const read = readScenario(text, { file: 'scenarios/llm-2024.yaml', set });
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
  return read.scenario;
}
