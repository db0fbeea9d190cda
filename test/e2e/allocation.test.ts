import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/**
 * Size of a number that V8 boxes where it crosses a call which is not inlined: one word for its map, one for its value.
 * No other thing on the heap is as small. How many there are is the compiler's affair.
 */
const boxed = 16;

/** Runs of each horizon that are sampled. */
const runs = 10;

/**
 * Samples every allocation of warm runs by the program's own modules, or by what these call, on horizons of 30 and of
 * 60 months: [{ numbers a run that are boxed, objects a run }].
 */
const script = `
  import { Session } from 'node:inspector/promises';
  import { loadScenario } from 'outlast';
  import { withValue } from 'outlast/scenario';
  import { compile, Simulator } from 'outlast/simulation';
  const scenario = await loadScenario('scenarios/llm-2024.yaml');
  const session = new Session();
  session.connect();
  const found = [];
  for (const months of [30, 60]) {
    const simulator = new Simulator(compile(withValue(scenario, 'horizon', months)), process.argv[1]);
    for (let i = 0; i < 600; i++) simulator.run(1, i);
    await session.post('HeapProfiler.startSampling', {
      samplingInterval: 1, includeObjectsCollectedByMajorGC: true, includeObjectsCollectedByMinorGC: true,
    });
    for (let i = 0; i < ${runs}; i++) simulator.run(1, i);
    const { profile } = await session.post('HeapProfiler.stopSampling');
    const ours = new Set();
    const walk = (node, inside) => {
      const own = node.callFrame.url === '' ? inside : node.callFrame.url.includes('/dist/');
      if (own) ours.add(node.id);
      for (const child of node.children) walk(child, own);
    };
    walk(profile.head, false);
    const samples = profile.samples.filter(({ nodeId }) => ours.has(nodeId));
    found.push({
      numbers: samples.filter(({ size }) => size === ${boxed}).length / ${runs},
      objects: samples.filter(({ size }) => size !== ${boxed}).length / ${runs},
    });
  }
  console.log(JSON.stringify(found));
`;

test.each(['mean-field', 'stochastic'] as const)('a month of a warm %s run allocates no object', (fidelity) => {
  const found = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script, fidelity], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
    }),
  ) as [Record<'numbers' | 'objects', number>, Record<'numbers' | 'objects', number>];
  const [short, long] = found;
  // What a run allocates once, its horizon does not change; one object a month would add thirty.
  expect(short.objects).toBeGreaterThan(0);
  expect(Math.abs(long.objects - short.objects)).toBeLessThan(1);
  expect(long.numbers).toBeGreaterThan(0);
});
