import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  exports: Record<string, string>;
};
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');

let folder = '';
let paths: string[] = [];
/** Bytes of the tarball without the studio. */
let size = 0;

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
  const rest = join(folder, 'rest.tgz');
  run('tar', ['-czf', rest, '--exclude', 'outlast/dist/studio', 'outlast'], modules);
  size = statSync(rest).size;
  for (const name of [...Object.keys(own.dependencies), '@types/node']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
});

describe('the packed tarball', () => {
  test('holds the product, less than 3 MB of it beside the studio, and neither sources, nor tests, nor raw data', () => {
    expect(paths).toEqual(expect.arrayContaining(['dist/bin/outlast.js', 'scenarios/llm-2024.yaml', 'README.zh.md', 'LICENSE']));
    const folders = new Set(paths.map((path) => (path.includes('/') ? path.split('/', 1)[0]! : '.')));
    expect([...folders].sort()).toEqual([
      '.',
      'claims',
      'completions',
      'designs',
      'dist',
      'docs',
      'scenarios',
      'targets',
      'templates',
      'verify',
    ]);
    // What was observed, as values with their sources: the product's own table.
    expect(paths.filter((path) => path.endsWith('.csv'))).toEqual(['targets/evidence.csv']);
    const kinds = new Set(paths.map((path) => /(?:\.d)?\.\w+$/.exec(path)?.[0] ?? path));
    const allowed = [
      '.js',
      '.d.ts',
      '.json',
      '.md',
      '.yaml',
      '.svg',
      '.html',
      '.css',
      '.bash',
      '.zsh',
      '.fish',
      '.csv',
      '.cff',
      '.txt',
      'LICENSE',
    ];
    expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
    expect(paths.filter((path) => /\.test\.|(?:^|\/)test\//.test(path))).toEqual([]);
    expect(size).toBeLessThan(3_000_000);
  });

  test.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('has types for every entry, found as %s finds them', (resolution, module) => {
    const entries = Object.keys(own.exports).filter((entry) => entry !== './package.json');
    const imports = entries.flatMap((entry, i) => [
      `import * as entry${i} from 'outlast${entry.slice(1)}';`,
      // Were a type missing anywhere on the way, this would be allowed.
      `// @ts-expect-error`,
      `export const none${i}: string = entry${i}.thereIsNoSuchName;`,
    ]);
    const lines = [
      ...imports,
      `import { loadScenario, simulate, type RunResult, type Scenario } from 'outlast';`,
      `export const load: (file: string) => Promise<Scenario> = loadScenario;`,
      `export const play: (scenario: Scenario) => Promise<RunResult> = simulate;`,
      `// @ts-expect-error`,
      `export const wrong: (scenario: Scenario) => Promise<string> = simulate;`,
    ];
    writeFileSync(join(folder, 'use.ts'), `${lines.join('\n')}\n`);
    const flags = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom', '--types', 'node'];
    const how = ['--moduleResolution', resolution, '--module', module, '--skipLibCheck', String(resolution === 'bundler')];
    const { stdout } = spawnSync(process.execPath, [tsc, ...flags, ...how, 'use.ts'], { cwd: folder, encoding: 'utf8' });
    // What the declarations of others lack is theirs.
    expect(stdout.split('\n').filter((line) => /^(?:use\.ts|node_modules\/outlast\/)/.test(line))).toEqual([]);
    expect(stdout).not.toMatch(/^error/m);
  });

  test('answers on two threads as the checkout does on one', () => {
    const scenario = join(folder, 'node_modules/outlast/templates/market.yaml');
    const args = ['run', scenario, '--replicates', '6', '--months', '14', '--json'];
    const installed = run(
      process.execPath,
      [join(folder, 'node_modules/outlast/dist/bin/outlast.js'), ...args, '--threads', '2'],
      folder,
    );
    const here = run(process.execPath, [join(root, 'dist/bin/outlast.js'), ...args, '--threads', '1'], root);
    expect(installed).toBe(here);
  });

  test('is a library', () => {
    writeFileSync(
      join(folder, 'use.mjs'),
      `import { loadScenario, simulate } from 'outlast';
       const scenario = await loadScenario('node_modules/outlast/templates/market.yaml');
       const { outcomes } = await simulate(scenario, { replicates: 3 });
       console.log(outcomes.filter(({ metric }) => metric === 'survival').length);`,
    );
    expect(run(process.execPath, ['use.mjs'], folder).trim()).toBe('3');
  });
});
