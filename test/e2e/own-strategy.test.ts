import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DocumentError, loadScenario } from '../../src/index.js';
import { scenarioHash } from '../../src/scenario/index.js';
import { compile, Simulator } from '../../src/simulation/index.js';
import { StrategyError } from '../../src/strategies/index.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast own '));
cpSync('examples/own-strategy', folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
const market = join(folder, 'market.yaml');
const code = join(folder, 'patient.ts');
const shipped = readFileSync(code, 'utf8');

/** What a strategy that decides `body` comes to. */
async function simulator(body: string, fidelity: 'stochastic' | 'mean-field' = 'stochastic'): Promise<Simulator> {
  writeFileSync(
    code,
    `import { defineStrategy } from 'outlast';\nexport default defineStrategy({ name: 'x', looksAhead: true, decide(view, aids) { ${body} } });\n`,
  );
  return new Simulator(compile(await loadScenario(market, ['horizon=8'], true)), fidelity);
}

describe('an own strategy', () => {
  test('is not loaded unasked, nor from outside the folder', async () => {
    const refused = await loadScenario(market).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DocumentError);
    expect((refused as DocumentError).problems.map(({ code: what, path }) => `${what} ${path}`)).toEqual([
      'code-not-allowed code.patient',
    ]);
    const outside = await loadScenario(market, ['code.patient=../patient.ts'], true).catch((error: unknown) => error);
    expect(outside).toBeInstanceOf(DocumentError);
    const yaml = readFileSync(market, 'utf8');
    const away = join(folder, 'away.yaml');
    writeFileSync(away, yaml.replace('patient: patient.ts', 'patient: ../patient.ts'));
    const away_ = await loadScenario(away, [], true).catch((error: unknown) => error);
    expect((away_ as DocumentError).problems).toMatchObject([{ code: 'code-not-allowed', reason: 'outside' }]);
    writeFileSync(away, yaml.replace('strategy: patient', 'strategy: impatient'));
    const wrong = await loadScenario(away, [], true).catch((error: unknown) => error);
    expect((wrong as DocumentError).problems).toMatchObject([
      { code: 'bad-choice', path: 'vendors.challenger.strategy', didYouMean: 'patient' },
    ]);
  });

  test('is part of the scenario’s hash by its text', async () => {
    writeFileSync(code, shipped);
    const one = scenarioHash(await loadScenario(market, [], true));
    expect(scenarioHash(await loadScenario(market, [], true))).toBe(one);
    writeFileSync(code, `${shipped}// changed\n`);
    expect(scenarioHash(await loadScenario(market, [], true))).not.toBe(one);
  });

  test('runs from the command line, the same with any number of threads', () => {
    writeFileSync(code, shipped);
    const run = (threads: string): string =>
      execFileSync(
        process.execPath,
        [
          'dist/bin/outlast.js',
          'run',
          market,
          '--allow-code',
          '--replicates',
          '4',
          '--months',
          '20',
          '--threads',
          threads,
          '--json',
        ],
        { encoding: 'utf8' },
      );
    const one = run('1');
    expect(JSON.parse(one).data.outcomes.length).toBeGreaterThan(20);
    expect(run('2')).toBe(one);
  });

  test('cannot tell the time, draw other luck, or import anything else', async () => {
    for (const body of [
      'Math.random()',
      'Date.now()',
      'new Date()',
      'performance.now()',
      'process.hrtime()',
      'globalThis.fetch("x")',
    ]) {
      const run = await simulator(`${body}; return {};`);
      expect(() => run.run(1, 0), body).toThrow(StrategyError);
    }
    writeFileSync(code, `import { readFileSync } from 'node:fs';\nexport default { name: 'x', decide: () => ({}) };\n`);
    const scenario = await loadScenario(market, [], true);
    expect(() => compile(scenario)).toThrow('only outlast can be imported, not node:fs');
    // Afterwards everything is there again.
    expect(Math.random()).toBeLessThan(1);
    expect(Date.now()).toBeGreaterThan(0);
  });

  test('has luck of its own, which leaves everybody else’s as it was', async () => {
    const ignoring = await simulator('return { price: 1 };');
    const plain = Float64Array.from(ignoring.run(2, 1).vendorPath);
    const drawing = await simulator('aids.uniform(); aids.uniform(); return { price: 1 };');
    expect(drawing.run(2, 1).vendorPath).toEqual(plain);
    const using = await simulator('return { price: aids.uniform() < 0.5 ? 0.5 : aids.uniform() + 0.5 };');
    const once = Float64Array.from(using.run(2, 1).vendorPath);
    expect(once).not.toEqual(plain);
    expect(using.run(2, 1).vendorPath).toEqual(once);
  });

  const evil = '{ file: x.ts, text: "throw new Error(`it ran`)" }';

  test.each([
    ['stands in the document', (yaml: string) => yaml.replace('patient: patient.ts', `patient: ${evil}`), []],
    [
      'is set by the document',
      (yaml: string) => yaml.replace('code:\n  patient: patient.ts', `set: { code.patient: ${evil} }`),
      [],
    ],
    [
      'is set on the command line',
      (yaml: string) => yaml.replace('code:\n  patient: patient.ts\n', ''),
      [`code.patient=${evil}`],
    ],
  ])('whose text %s is not run unasked either', async (_, change, set) => {
    const file = join(folder, 'inline.yaml');
    writeFileSync(file, change(readFileSync(market, 'utf8')));
    const refused = await loadScenario(file, set).catch((error: unknown) => error);
    expect((refused as DocumentError).problems).toMatchObject([{ code: 'code-not-allowed', reason: 'not-asked' }]);
  });

  test('may look ahead', async () => {
    const run = await simulator(
      'if (!aids.lookAhead) return {}; const cheap = aids.lookAhead({ price: 0.1 }), dear = aids.lookAhead({ price: 1.5 }); return { price: dear > cheap ? 1.5 : 0.1 };',
      'mean-field',
    );
    expect(() => run.run(1, 0)).not.toThrow();
  });

  test.each([
    ['return 3;', 'decides nothing'],
    ['return { price: NaN };', 'price = NaN'],
    ['return { price: 9 };', 'price = 9, allowed is a number from 0.05 to 2'],
    ['return { prize: 1 };', 'no lever prize'],
    ['return { release: "maybe" };', 'release = maybe'],
    ['return { advertising: 9e11 };', 'affordable'],
    ['return { training: "all" };', 'training = all'],
    ['throw new Error("oops");', 'oops'],
  ])('that decides %s is told so, with vendor and month', async (body, told) => {
    const run = await simulator(body);
    expect(() => run.run(1, 0)).toThrow(told);
    expect(() => run.run(1, 0)).toThrow(/^challenger, month 1\b/);
  });

  test('that leaves a promise behind ends with a sentence too', () => {
    writeFileSync(code, shipped.replace('export default', 'void import("node:fs");\nexport default'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['dist/bin/outlast.js', 'check', market, '--allow-code', '--lang', 'en'],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([
      5,
      'A strategy of the scenario stopped the run. only outlast can be imported, not node:fs\n',
    ]);
  });

  test('that decides badly stops the command with a sentence, from any thread', () => {
    writeFileSync(code, shipped.replace('price: trails ? 0.7 : 1.2', 'price: view.month > 6 ? NaN : 1'));
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['dist/bin/outlast.js', 'run', market, '--allow-code', '--threads', '2', '--replicates', '8'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(5);
    expect(stdout).toBe('');
    expect(stderr).toContain('challenger, month 7, strategy patient: price = NaN');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
