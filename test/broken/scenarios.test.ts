import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { wordProblem, type Problem } from '../../src/documents/index.js';
import { DocumentError, loadScenario } from '../../src/index.js';
import { en } from '../../src/documents/messages.en.js';
import type { Broken } from './case.js';
import { corpus } from './corpus.js';
import { inTime } from './patience.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast broken '));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'secret.yaml'), 'format: outlast/scenario@1\nname: secret\n');
writeFileSync(join(folder, 'secret.ts'), 'export default {}');

let written = 0;

/** Writes a document and what stands beside it into a folder of their own. */
function write({ text, beside = {} }: Broken): string {
  const own = join(folder, String(written++));
  mkdirSync(own);
  writeFileSync(join(own, 'secret.yaml'), '');
  const inner = join(own, 'inner');
  mkdirSync(inner);
  for (const [name, content] of Object.entries(beside)) {
    const file = join(inner, name);
    if (content === null) mkdirSync(file);
    else if (typeof content === 'string' && content.startsWith('-> ')) symlinkSync(content.slice(3), file);
    else writeFileSync(file, content);
  }
  writeFileSync(join(inner, 'market.yaml'), text);
  return join(inner, 'market.yaml');
}

async function problemsOf(broken: Broken): Promise<readonly Problem[]> {
  try {
    await loadScenario(write(broken), broken.set, broken.allowCode);
    return [];
  } catch (error) {
    if (error instanceof DocumentError) return error.problems;
    throw error;
  }
}

describe.each(Object.entries(corpus))('%s', (_, cases) => {
  test.each(cases.map((broken) => [broken.name, broken] as const))('%s', async (__, broken) => {
    const problems = await inTime(() => problemsOf(broken));
    const said = problems.map((problem) => wordProblem(problem, 'en'));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect([...new Set(problems.map(({ code }) => code))], said.join('\n')).toEqual(expect.arrayContaining([...broken.codes]));
    expect(errors.length).toBeGreaterThan(0);
    for (const problem of problems) {
      expect(Object.keys(en)).toContain(problem.code);
      if (problem.at.file !== '--set')
        expect(
          [problem.at.line, problem.at.column].every((at) => at > 0),
          said.join('\n'),
        ).toBe(true);
      for (const language of ['en', 'zh-Hans'] as const) {
        const line = wordProblem(problem, language);
        expect(line).not.toMatch(/\p{Cc}| {4}at |undefined|\[object/u);
        expect(line.length).toBeLessThan(4000);
      }
    }
    if (broken.line === undefined) return;
    const lines = problems.filter(({ code }) => code === broken.codes[0]).map(({ at }) => at.line);
    expect(lines, said.join('\n')).toContain(broken.line);
  });
});

test('the corpus has four hundred documents, no two alike', () => {
  const all = Object.values(corpus).flat();
  const texts = new Set(all.map(({ text, set = [], beside = {} }) => [String(text), ...set, JSON.stringify(beside)].join('\0')));
  expect(texts.size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(400);
});

test('nothing has got into the prototype of all objects', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('polluted' in {}).toBe(false);
});
