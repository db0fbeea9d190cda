import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { text_en } from '@stricli/core';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/cli/help.en.js';
import { zh } from '../../src/cli/help.zh.js';
import { printed } from '../support/line.js';

const main = resolve('dist/bin/outlast.js');
const outlast = (env: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', ...env } });

/** Every text of a catalogue. */
function textsOf(catalogue: unknown): string[] {
  if (typeof catalogue === 'string') return [catalogue];
  if (typeof catalogue === 'function') return [(catalogue as (kind: string) => string)('run')];
  return Object.values(catalogue as object).flatMap(textsOf);
}

const shared = new Set(textsOf(zh));
const english = [...textsOf(en), ...textsOf([text_en.headers, text_en.keywords, text_en.briefs])].filter(
  (text) => !shared.has(text),
);
const commands = (await printed('__complete', ''))
  .trim()
  .split('\n')
  .map((line) => line.split('\t')[0]!);

test('the catalogues have a chapter for every command and no other', () => {
  const { examples: _, outlast: __, shared: ___, ...chapters } = en;
  expect(commands.toSorted()).toEqual(Object.keys(chapters).toSorted());
});

describe.each([[], ...commands.map((command) => [command])])('outlast %s --help', (...command) => {
  test('is all Chinese with --lang zh, and all English otherwise', async () => {
    const chinese = await printed(...command, '--help', '--lang', 'zh');
    expect(english.filter((text) => chinese.includes(text))).toEqual([]);
    const inEnglish = await printed(...command, '--help');
    expect(inEnglish).toContain('USAGE');
    expect(inEnglish).not.toMatch(/\p{Script=Han}/u);
    // What a flag, an argument or a command is said to be, and what the whole does.
    expect(chinese.split('\n')).toHaveLength(inEnglish.split('\n').length);
    for (const line of chinese.split('\n').filter((row) => /^ {2}.*\S {2,}\S/.test(row) && !/[$#]|outlast/.test(row))) {
      expect(line).toMatch(/\p{Script=Han}/u);
    }
    expect(chinese.split('\n').filter((line) => /\p{Script=Han}/u.test(line)).length).toBeGreaterThan(4);
  });
});

test('the command itself prints that help', async () => {
  expect(outlast({}, 'run', '--help').stdout).toBe(await printed('run', '--help'));
  expect(outlast({}, '__complete', '').stdout).toBe(await printed('__complete', ''));
});

test('every kind of JSON that help tells of stands on the page of versions, in both languages', async () => {
  const kinds = new Set(['outlast/stored@1']);
  for (const command of commands) {
    for (const [kind] of (await printed(command, '--help')).matchAll(/outlast\/[a-z]+@\d+(?= on stdout)/g)) kinds.add(kind);
  }
  expect(kinds.size).toBeGreaterThan(12);
  for (const page of ['docs/versions.md', 'docs/versions.zh.md']) {
    const told = readFileSync(page, 'utf8');
    expect([...kinds].filter((kind) => !told.includes(`\`${kind}\``))).toEqual([]);
  }
});

describe('the language', () => {
  test('may be asked for anywhere on the line', () => {
    const wanted = outlast({}, 'run', '--help', '--lang', 'zh').stdout;
    for (const line of [
      ['--lang', 'zh', 'run', '--help'],
      ['run', '--lang=zh', '--help'],
    ]) {
      expect(outlast({}, ...line).stdout).toBe(wanted);
    }
    expect(outlast({}, '--lang', 'zh', 'strategies', 'hold').stdout).toContain('什么也不看');
  });

  test("is that of the system's locale otherwise, which --lang overrules", () => {
    const chinese = { LC_ALL: '', LC_MESSAGES: '', LANG: 'zh_CN.UTF-8' };
    expect(outlast(chinese, '--help').stdout).toContain('用法');
    expect(outlast(chinese, '--help', '--lang', 'en').stdout).toContain('USAGE');
  });
});

test('a run that stops being a market says so in Chinese, with vendor or segment, month, mechanism and values', () => {
  const wrong = ['--set', 'segments.consumers.intensity=1e300', '--set', 'serving.classes.*.cost=1e300'];
  const { status, stderr } = outlast({}, 'run', 'scenarios/llm-2024.yaml', '--replicates', '1', ...wrong, '--lang', 'zh');
  expect(status).toBe(5);
  expect(stderr).toMatch(/^推演停下了，.*第 \d+ 个月，\w+[：:].*[（(]\w+ = .*[）)]\n$/);
  expect(stderr).not.toMatch(/is not|conserved|differs|outside/);
});

test.each([
  [['rum'], '没有叫 `rum` 的命令；是不是 `run`？'],
  [['run'], '请给出场景文件，或用 --from 给出快照'],
  [['check'], '缺少参数 FILE'],
  [['run', 'x', 'y'], '参数太多：最多 1 个，却又遇到 y'],
  [['run', 'x', '--seed'], '--seed 后面缺少值'],
  [['run', 'x', '--seed', '--json'], '--seed 后面缺少值，却遇到了 --json'],
  [['run', 'x', '--seed', 'b'], 'seed 的值 b 无法识别：应为 0 到 9007199254740991 之间的整数，而不是 b'],
  [['run', 'x', '--seed', '1', '--seed', '2'], '--seed 只能写一次：已有 1，又遇到 2'],
  [['run', 'x', '--sede', '3'], '没有叫 --sede 的选项；是不是 --seed？'],
  [['run', 'x', '-q'], '没有叫 -q 的选项'],
  [['run', 'x', '--json=3'], 'json 的值 3 无法识别：应为 true 或 false'],
  [['run', 'x', '--set', 'a'], 'set 的值 a 无法识别：应写成 路径=值，而不是 a'],
  [
    ['run', 'x', '--fidelity', 'stochastc'],
    '--fidelity 应为 mean-field、stochastic、individuals 之一，而不是 stochastc；是不是 stochastic？',
  ],
  [['run', 'no-such-file.yaml'], 'no-such-file.yaml: 没有这个文件'],
  [['completion', 'tcsh'], 'SHELL 的值 tcsh 无法识别：应为 bash、zsh、fish 之一，而不是 tcsh'],
  [['init', 'mrket'], '没有叫 mrket 的模板；是不是 market？'],
])('a mistake is told in Chinese: %j', (args, sentence) => {
  const { status, stderr } = outlast({}, ...args, '--lang', 'zh');
  expect([status, stderr]).toEqual([2, `${sentence}\n`]);
});
