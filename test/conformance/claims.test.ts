import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitProblems, readClaim, setFaults } from '../../src/argument/index.js';
import { filesNear } from '../../src/files/index.js';
import { readScenario } from '../../src/scenario/index.js';

const read = readdirSync('claims').map((name) => {
  const one = readClaim(readFileSync(`claims/${name}`, 'utf8'), name);
  if ('problems' in one) throw new Error(JSON.stringify(one.problems, null, 1));
  return one;
});
const ids = read.map(({ claim }) => claim.id);

test('the shipped claims are those of the argument, each in a file of its name', () => {
  const numbers = Array.from({ length: 21 }, (_, i) => `C${i + 1}`);
  const divided = new Map([
    ['C1', ['C1a', 'C1b']],
    ['C11', ['C11a', 'C11b']],
  ]);
  expect(ids).toEqual(expect.arrayContaining(['T', ...numbers.flatMap((id) => divided.get(id) ?? [id])]));
  expect(readdirSync('claims').map((name) => name.replace('.yaml', ''))).toEqual(ids);
  expect(setFaults(read)).toEqual([]);
});

test('every claim is said in both languages', () => {
  for (const { claim } of read) {
    const texts = [claim.statement, claim.refuted_by, claim.matters.because, claim.matters.unit];
    for (const { en, 'zh-Hans': zh } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).not.toContain('构建者');
    }
  }
});

test('claims rest on claims without going round in a circle', () => {
  const restsOn = new Map(read.map(({ claim }) => [claim.id, claim.rests_on]));
  const visit = (id: string, above: readonly string[]): void => {
    expect(above).not.toContain(id);
    for (const next of restsOn.get(id) ?? []) visit(next, [...above, id]);
  };
  for (const id of ids) visit(id, []);
});

describe.each(['llm-2024', 'llm-china-2024', 'superpower'])('in %s', (name) => {
  const file = `scenarios/${name}.yaml`;
  const opened = readScenario(readFileSync(file, 'utf8'), { file, find: filesNear(file) });
  if ('problems' in opened) throw new Error(JSON.stringify(opened.problems));

  test('every change of every claim is one that the market accepts', () => {
    expect(read.flatMap(({ claim, placeOf }) => fitProblems(claim, placeOf, opened.scenario))).toEqual([]);
  });
});
