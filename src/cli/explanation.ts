import { entryOf, problemCodes, wordProblem, type Language, type ProblemCode } from '../documents/index.js';
import { under } from '../report/index.js';
import { examples } from './examples.js';
import { exit, exitMeanings } from './exit.js';

/** All that there is to say of a code. */
export interface Explanation {
  readonly code: ProblemCode;
  readonly meaning: string;
  /** What somebody wrote, and the line that is said of it. */
  readonly example: { readonly written: string; readonly said: string };
  readonly remedy: string;
}

export function explanationOf(code: ProblemCode, language: Language): Explanation {
  const { meaning, remedy } = entryOf(code, language);
  const { shows, problems } = examples[code]();
  const problem = problems.find((each) => each.code === code);
  if (problem === undefined) throw new Error(`the example of ${code} has no such problem`);
  return { code, meaning, example: { written: shows, said: wordProblem(problem, language) }, remedy };
}

const labels = {
  en: { means: 'means', written: 'written', said: 'said', helps: 'helps' },
  'zh-Hans': { means: '含义', written: '写的是', said: '提示', helps: '处理' },
} as const;

/** An explanation as a paragraph to read. */
export function explanationText({ code, meaning, example, remedy }: Explanation, language: Language): string {
  const { means, written, said, helps } = labels[language];
  const lines = example.written.split('\n').map((line) => `    ${line}`);
  return [
    code,
    `  ${under(means, meaning, language)}`,
    `  ${under(written, '', language).trimEnd()}`,
    ...lines,
    `  ${under(said, '', language).trimEnd()}`,
    `    ${example.said}`,
    `  ${under(helps, remedy, language)}`,
    '',
  ].join('\n');
}

/** Every code with what it means, a line each. */
export const codesText = (language: Language): string =>
  problemCodes.map((code) => `${code.padEnd(20)}${entryOf(code, language).meaning}\n`).join('');

const pages = {
  en: {
    title: '# Errors',
    other: '[简体中文](errors.zh.md)',
    intro: [
      'A mistake in a document is told in a line each: `file:line:column code: path: sentence`. Here is every code with what it means, an',
      'example with what is said of it, and what helps; `outlast explain CODE` says the same. `node scripts/catalogue.mjs` writes this page.',
    ],
    exits: '## Exit codes',
    columns: '| code | meaning |',
    codes: '## Codes of problems',
    written: 'Written:',
    said: 'Said:',
    helps: 'What helps: ',
  },
  'zh-Hans': {
    title: '# 错误',
    other: '[English](errors.md)',
    intro: [
      '文档里的每个错误占一行：`文件:行:列 代码: 路径: 句子`。下面列出所有代码的含义、例子和对应的提示，以及处理办法；`outlast explain 代码`',
      '给出同样的内容。本页由 `node scripts/catalogue.mjs` 写出。',
    ],
    exits: '## 退出码',
    columns: '| 退出码 | 含义 |',
    codes: '## 问题代码',
    written: '写的是：',
    said: '提示：',
    helps: '处理办法：',
  },
} as const;

/** The catalogue of all codes as a page of the documentation. */
export function cataloguePage(language: Language): string {
  const page = pages[language];
  const exits = Object.entries(exit).map(([name, code]) => `| ${code} | ${exitMeanings[language][name as keyof typeof exit]} |`);
  const chapters = problemCodes.map((code) => {
    const { meaning, example, remedy } = explanationOf(code, language);
    const { written, said } = example;
    const parts = [`### \`${code}\``, meaning, page.written, fenced(written), page.said, fenced(said), page.helps + remedy];
    return parts.join('\n\n');
  });
  const table = [page.columns, '| --- | --- |', ...exits].join('\n');
  return `${[page.title, page.other, page.intro.join('\n'), page.exits, table, page.codes, ...chapters].join('\n\n')}\n`;
}

const fenced = (text: string): string => `\`\`\`\n${text}\n\`\`\``;
