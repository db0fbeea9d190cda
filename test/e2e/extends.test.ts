import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DocumentError, loadScenario } from '../../src/index.js';
import { scenarioHash } from '../../src/scenario/index.js';

const folder = mkdtempSync(join(tmpdir(), 'outlast extends '));
mkdirSync(join(folder, 'market', 'deep'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const base = readFileSync('scenarios/llm-2024.yaml', 'utf8');
const put = (name: string, text: string): string => {
  const file = join(folder, 'market', name);
  writeFileSync(file, text);
  return file;
};
put('base.yaml', base);
const child = (name: string, text: string): string => put(name, `format: outlast/scenario@1\nname: child\n${text}`);

const problemsOf = async (file: string): Promise<string[]> => {
  try {
    await loadScenario(file);
    return [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return error.problems.map(
      ({ code, path, at }) => `${code} ${path} ${at.file.slice(join(folder, 'market').length + 1)}:${at.line}`,
    );
  }
};

describe('a scenario that extends another', () => {
  test('is the other one, but for what it says itself', async () => {
    const plain = await loadScenario(join(folder, 'market', 'base.yaml'));
    const same = await loadScenario(put('same.yaml', 'format: outlast/scenario@1\nextends: base.yaml\n'));
    expect(scenarioHash(same)).toBe(scenarioHash(plain));
    const other = await loadScenario(child('other.yaml', 'extends: base.yaml\nvendors: { openai: { cash: 1e9 }, xai: null }\n'));
    expect(other.vendors['openai']!.cash.value).toBe(1e9);
    expect(other.vendors['openai']!.staff).toEqual(plain.vendors['openai']!.staff);
    expect(Object.keys(other.vendors)).not.toContain('xai');
  });

  test('may extend one that extends, from a folder below, and set many numbers at once', async () => {
    child('middle.yaml', 'extends: base.yaml\nset: { segments.*.switching_cost: 0.25 }\n');
    child('deep/../last.yaml', 'extends: middle.yaml\nset: { segments.startups.switching_cost: 1 }\n');
    const { segments } = await loadScenario(join(folder, 'market', 'last.yaml'));
    expect(segments['consumers']!.switching_cost.value).toBe(0.25);
    expect(segments['startups']!.switching_cost.value).toBe(1);
  });

  test('has its problems in the file where they stand', async () => {
    put('broken.yaml', base.replace('strategy: hybrid', 'strategy: hybird'));
    const line = base.slice(0, base.indexOf('strategy: hybrid')).split('\n').length;
    const file = child('mistaken.yaml', 'extends: broken.yaml\nvendors:\n  openai:\n    cash: many\n');
    expect(await problemsOf(file)).toEqual([
      `not-a-number vendors.openai.cash mistaken.yaml:6`,
      `bad-choice vendors.mistral.strategy broken.yaml:${line}`,
    ]);
  });

  test('may not go in circles, leave its folder, or extend nothing', async () => {
    child('one.yaml', 'extends: two.yaml\n');
    child('two.yaml', 'extends: one.yaml\n');
    expect(await problemsOf(join(folder, 'market', 'one.yaml'))).toEqual(['bad-extends extends two.yaml:3']);
    expect(await problemsOf(child('self.yaml', 'extends: self.yaml\n'))).toEqual(['bad-extends extends self.yaml:3']);
    writeFileSync(join(folder, 'secret.yaml'), base);
    expect(await problemsOf(child('up.yaml', 'extends: ../secret.yaml\n'))).toEqual(['bad-extends extends up.yaml:3']);
    expect(await problemsOf(child('root.yaml', `extends: ${join(folder, 'secret.yaml')}\n`))).toEqual([
      'bad-extends extends root.yaml:3',
    ]);
    symlinkSync(join(folder, 'secret.yaml'), join(folder, 'market', 'link.yaml'));
    expect(await problemsOf(child('linked.yaml', 'extends: link.yaml\n'))).toEqual(['bad-extends extends linked.yaml:3']);
    expect(await problemsOf(child('gone.yaml', 'extends: none.yaml\n'))).toEqual(['bad-extends extends gone.yaml:3']);
    expect(await problemsOf(child('list.yaml', 'extends: [base.yaml]\n'))).toEqual(['bad-extends extends list.yaml:3']);
    expect(await problemsOf(child('set.yaml', 'extends: base.yaml\nset: 3\n'))).toEqual(['wrong-type set set.yaml:4']);
    expect(await problemsOf(child('typo.yaml', 'extends: base.yaml\nset: { vendors.opnai.cash: 3, x: 1 }\n'))).toHaveLength(2);
  });
});
