import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/index.js';
import { playthrough } from '../support/playthrough.js';

/** Six contrasting markets. A changed line is a changed market: read it before it is accepted. */
describe('golden playthroughs', () => {
  test.each(['llm-2024', 'llm-china-2024', 'many-heads', 'funding-winter', 'authority-rationed', 'database'])(
    '%s',
    async (name) => {
      await expect(playthrough(await loadScenario(`scenarios/${name}.yaml`), 1)).toMatchFileSnapshot(`${name}.txt`);
    },
  );
});
