import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { refuse } from '../../src/cli/document.js';
import { examples } from '../../src/cli/examples.js';
import { exit } from '../../src/cli/exit.js';
import { cataloguePage, explanationOf } from '../../src/cli/explanation.js';
import { speechIn } from '../../src/cli/speech.js';
import { languages, problemCodes } from '../../src/documents/index.js';

const outlast = (...args: string[]) =>
  spawnSync(process.execPath, ['dist/bin/outlast.js', 'explain', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });

describe.each(languages)('in %s', (language) => {
  test.each(problemCodes)('the example of %s yields it, and is said in a line', (code) => {
    const { meaning, example, remedy } = explanationOf(code, language);
    expect(example.said).toContain(` ${code}: `);
    expect(example.said).not.toMatch(/\n/);
    expect(example.written).not.toBe('');
    expect(example.written.split('\n').length).toBeLessThan(10);
    for (const text of [meaning, remedy]) expect(/\p{Script=Han}/u.test(text)).toBe(language === 'zh-Hans');
  });

  test('the page is what the script would write', () => {
    const file = language === 'en' ? 'docs/errors.md' : 'docs/errors.zh.md';
    expect(readFileSync(file, 'utf8')).toBe(cataloguePage(language));
  });
});

test('every code has an example', () => {
  expect(Object.keys(examples).toSorted()).toEqual(problemCodes);
});

describe('outlast explain', () => {
  test('says what a code means, in either language', () => {
    expect(outlast('unknown-key').stdout).toMatch(
      /^unknown-key\n {2}means: .*\n {2}written:\n {4} {4}stafff: 900 people\n {2}said:\n {4}market\.yaml:\d+:5 unknown-key: .*did you mean `staff`\?.*\n {2}helps: /,
    );
    expect(outlast('unknown-key', '--lang', 'zh').stdout).toMatch(/含义：.*\n {2}写的是：\n/);
  });

  test('without a code lists all, and as one document', () => {
    expect(outlast().stdout.trimEnd().split('\n')).toHaveLength(problemCodes.length);
    const { schema, data } = JSON.parse(outlast('--json').stdout) as { schema: string; data: { codes: { code: string }[] } };
    expect([schema, data.codes.map(({ code }) => code)]).toEqual(['outlast/explain@1', problemCodes]);
  });

  test('suggests a code for a mistaken one, and exits 2', () => {
    const { status, stderr } = outlast('unknown-kye');
    expect([status, stderr]).toEqual([exit.usage, 'no code is called unknown-kye; did you mean unknown-key?\n']);
  });
});

describe('a person at a terminal is told where more is said', () => {
  afterEach(() => vi.restoreAllMocks());

  test.each([
    [true, 'outlast explain bad-date says more\n'],
    [false, ''],
  ])('terminal: %s', (isTTY, hint) => {
    const before = [process.stderr.isTTY, process.exitCode] as const;
    let said = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((said += String(text)), true));
    process.stderr.isTTY = isTTY;
    const { problems } = examples['bad-date']();
    refuse(problems, speechIn('en'), exit.invalid);
    [process.stderr.isTTY, process.exitCode] = before;
    expect(said).toBe(`${explanationOf('bad-date', 'en').example.said}\n${hint}`);
  });
});
