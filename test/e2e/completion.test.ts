import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { allFidelities } from '../../src/experiment/index.js';
import { strategyNames } from '../../src/scenario/index.js';
import { printed } from '../support/line.js';

const main = resolve('dist/bin/outlast.js');
const folder = mkdtempSync(join(tmpdir(), 'outlast completion '));
afterAll(() => rmSync(folder, { recursive: true }));
const bin = join(folder, 'bin');
mkdirSync(bin);
writeFileSync(join(bin, 'outlast'), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, { mode: 0o755 });
mkdirSync(join(folder, 'markets'));
for (const file of ['my market.yaml', 'notes.txt', 'markets/small.yaml']) writeFileSync(join(folder, file), '');

const env = { ...process.env, PATH: `${bin}:${process.env['PATH']}`, LC_ALL: 'C' };
const outlast = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env });

const script = join(folder, 'completion.bash');
writeFileSync(script, outlast('completion', 'bash').stdout);

/** What bash proposes for the last of the words that it has split a line into. */
function bash(...words: string[]): string[] {
  const lines = [
    'source "$0"',
    'COMP_WORDS=(outlast "$@")',
    'COMP_CWORD=$#',
    '_outlast outlast "${COMP_WORDS[COMP_CWORD]}"',
    'for word in "${COMPREPLY[@]}"; do echo "$word"; done',
  ];
  const { stdout, stderr, status } = spawnSync('bash', ['-c', lines.join('\n'), script, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  expect([status, stderr]).toEqual([0, '']);
  return stdout.split('\n').filter(Boolean);
}

const flagsOf = async (command: string): Promise<string[]> =>
  [...(await printed(command, '--help')).matchAll(/^ {2,}(?:-(?!h)\w +)?\[?(--[\w-]+)/gm)].map((match) => match[1]!);

const commands = [
  'run',
  'snapshot',
  'compare',
  'sweep',
  'sensitivity',
  'argue',
  'report',
  'check',
  'evidence',
  'scenario',
  'fit',
  'backtest',
  'verify',
  'discover',
  'optimize',
  'diversity',
  'game',
  'equilibria',
  'solve',
  'sql',
  'export',
  'diff',
  'replay',
  'collect',
  'gc',
  'migrate',
  'strategies',
  'init',
  'schema',
  'explain',
  'studio',
  'completion',
];

describe('bash completes', () => {
  test('once the script is sourced as help says', () => {
    const line = 'source <(outlast completion bash); complete -p outlast';
    expect(outlast('completion', '--help').stdout).toContain('source <(outlast completion bash)');
    expect(spawnSync('bash', ['-c', line], { encoding: 'utf8', env }).stdout).toMatch(/-F _outlast outlast/);
  });

  test('commands', () => {
    expect(bash('')).toEqual(commands);
    expect(bash('ch')).toEqual(['check']);
    expect(bash('nothing', '')).toEqual([]);
  });

  test.each(commands)('every flag of %s', async (command) => {
    const flags = await flagsOf(command);
    expect(flags.length).toBeGreaterThan(0);
    expect(bash(command, '--')).toEqual(flags);
  });

  test('a begun flag, and what may follow a file', async () => {
    expect(bash('run', '--fi')).toEqual(['--fidelity']);
    expect(bash('run', 'my market.yaml', '')).toEqual(await flagsOf('run'));
  });

  test('values of flags, also after an equals sign, which bash takes for a word', () => {
    expect(bash('run', '--fidelity', '')).toEqual([...allFidelities]);
    expect(bash('run', '--fidelity', '=')).toEqual([...allFidelities]);
    expect(bash('run', '--fidelity', '=', 'st')).toEqual(['stochastic']);
    expect(bash('check', '--lang', 'z')).toEqual(['zh']);
    expect(bash('run', 'x.yaml', '--set', 'horizon', '=', '3', '--fid')).toEqual(['--fidelity']);
  });

  test('names of strategies, templates and shells', () => {
    expect(bash('strategies', '').toSorted()).toEqual([...strategyNames].toSorted());
    expect(bash('strategies', 'price')).toEqual(['price-war']);
    const templates = ['templates', 'scenarios'].flatMap((where) => readdirSync(where).map((file) => basename(file, '.yaml')));
    expect(bash('init', '')).toEqual(templates);
    expect(bash('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('scenario files and folders for a scenario, any file for a table', () => {
    expect(bash('run', '').toSorted()).toEqual(['bin', 'markets', 'my market.yaml']);
    expect(bash('check', 'my')).toEqual(['my market.yaml']);
    expect(bash('run', 'markets/')).toEqual(['markets/small.yaml']);
    expect(bash('run', '--csv', 'n')).toEqual(['notes.txt']);
    expect(bash('run', '--parquet', '=', 'n')).toEqual(['notes.txt']);
  });
});

describe('what is proposed', () => {
  test('comes with what it is, in the language of the line', () => {
    expect(outlast('__complete', 'check', '--sou').stdout).toBe(
      '--sources\tList every number with its range and what it rests on, and how much of their weight rests on evidence\n',
    );
    expect(outlast('__complete', '--lang', 'zh', 'check', '--sou').stdout).toBe(
      '--sources\t列出每个数的区间和依据，以及它们的分量有多少落在证据上\n',
    );
  });

  test('is nothing where nothing fits', () => {
    for (const words of [
      ['run', '--nope', ''],
      ['fly', ''],
    ]) {
      const { status, stdout, stderr } = outlast('__complete', ...words);
      expect([status, stdout, stderr]).toEqual([0, '', '']);
    }
  });
});

test.each(['bash', 'zsh', 'fish'])('outlast completion %s prints a script that asks outlast', (shell) => {
  const { status, stdout } = outlast('completion', shell);
  expect(status).toBe(0);
  expect(stdout).toContain('__complete');
  expect(outlast('completion', '--help').stdout).toContain(`outlast completion ${shell}`);
});
