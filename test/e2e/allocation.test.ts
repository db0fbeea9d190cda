import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Bytes of heap a month of a warm run: V8 boxes numbers that cross calls which it does not inline, about half of this. */
const most = { 'mean-field': 3_000, stochastic: 45_000 };

const script = `
  import { loadScenario } from 'outlast';
  import { compile, Simulator } from 'outlast/simulation';
  const market = compile(await loadScenario('scenarios/llm-2024.yaml'));
  const simulator = new Simulator(market, process.argv[1]);
  for (let i = 0; i < 150; i++) simulator.run(1, i);
  let least = Infinity;
  for (let i = 0; i < 10; i++) {
    gc();
    const before = process.memoryUsage().heapUsed;
    simulator.run(1, i);
    least = Math.min(least, process.memoryUsage().heapUsed - before);
  }
  console.log(least / market.numbers.horizon);
`;

test.each(['mean-field', 'stochastic'] as const)('a warm %s run allocates little more a month than boxed numbers', (fidelity) => {
  const bytes = Number(
    execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', script, fidelity], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    }),
  );
  expect(bytes).toBeGreaterThanOrEqual(0);
  expect(bytes).toBeLessThan(most[fidelity]);
});
