import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };

let folder = '';
let paths: string[] = [];

const run = (command: string, args: string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, LANG: 'C', LC_ALL: 'C' } });

afterAll(() => rmSync(folder, { recursive: true }));

/** A user's project with the packed product in its node_modules, and only the dependencies that the package names. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outlast pack '));
  const packed = JSON.parse(run('npm', ['pack', '--silent', '--json', '--pack-destination', folder], root)) as {
    filename: string;
    files: { path: string }[];
  }[];
  paths = packed[0]!.files.map(({ path }) => path);
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  run('tar', ['-xzf', join(folder, packed[0]!.filename), '-C', modules], folder);
  run('mv', ['package', 'outlast'], modules);
  for (const name of Object.keys(own.dependencies)) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});

describe('the packed tarball', () => {
  test('holds the product and neither sources nor tests', () => {
    expect(paths).toEqual(expect.arrayContaining(['dist/cli/main.js', 'scenarios/llm-2024.yaml', 'README.zh.md', 'LICENSE']));
    expect(paths.filter((path) => path.includes('.test.') || path.startsWith('src/') || path.startsWith('test/'))).toEqual([]);
  });

  test('answers on two threads as the checkout does on one', () => {
    const scenario = join(folder, 'node_modules/outlast/scenarios/llm-2024.yaml');
    const args = ['run', scenario, '--replicates', '6', '--months', '14', '--json'];
    const installed = run(
      process.execPath,
      [join(folder, 'node_modules/outlast/dist/cli/main.js'), ...args, '--threads', '2'],
      folder,
    );
    const here = run(process.execPath, [join(root, 'dist/cli/main.js'), ...args, '--threads', '1'], root);
    expect(installed).toBe(here);
  });

  test('is a library', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { loadScenario, simulate } from 'outlast';
       const scenario = await loadScenario('node_modules/outlast/scenarios/llm-2024.yaml');
       const { outcomes } = await simulate(scenario, { replicates: 3 });
       console.log(outcomes.filter(({ metric }) => metric === 'survival').length);`,
    );
    expect(run(process.execPath, ['use.mjs'], folder).trim()).toBe('8');
  });
});
