import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const han = /\p{Script=Han}/u;
/** Punctuation of another script beside Chinese, where Chinese has its own. */
const foreign = /\p{Script=Han}[,;:?!]|[,;:?!](?=\p{Script=Han})|\((?=\p{Script=Han})|(?<=\p{Script=Han})\)/u;

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

/** Prose of a page: without blocks of code, code inline, and addresses. */
const proseOf = (page: string): string[] =>
  page
    .replace(/^```[^]*?^```/gm, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .split('\n');

/** Texts in quotes that hold Chinese, without addresses and what is put into them. */
const textsIn = (code: string): string[] =>
  (code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [])
    .filter((text) => han.test(text))
    .map((text) => text.replace(/\]\([^)]*\)/g, ']').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\\`[^`]*\\`|`[^`]*`(?=.)/g, ''));

describe('Chinese has its own punctuation', () => {
  const pages = ['README.zh.md', 'SECURITY.zh.md', 'DATA.zh.md', ...filesIn('docs', /\.zh\.md$/)];
  test.each(pages)('in %s', (page) => {
    expect(proseOf(readFileSync(join(root, page), 'utf8')).filter((line) => foreign.test(line))).toEqual([]);
  });

  test.each(['cli', 'documents', 'report', 'strategies', 'scenario', 'evidence', 'experiment', 'studio'])(
    'in what src/%s says',
    (folder) => {
      const found = filesIn(join('src', folder), /(?<!\.test)\.tsx?$/).flatMap((file) =>
        textsIn(readFileSync(join(root, file), 'utf8'))
          .filter((text) => foreign.test(text))
          .map((text) => `${file}: ${text.slice(0, 80)}`),
      );
      expect(found).toEqual([]);
    },
  );

  test('the search finds what it looks for, and leaves code alone', () => {
    for (const text of ['开源,闭源', '分点(运气)', '份额:200']) expect(foreign.test(text)).toBe(true);
    for (const text of ['开源，闭源', 'f(x): 1,000', '存活（survival）']) expect(foreign.test(text)).toBe(false);
    expect(proseOf('见 `a,中`。\n```\n甲,乙\n```\n[丙](x.md)').some((line) => foreign.test(line))).toBe(false);
  });
});
