import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isFact } from '../../src/evidence/index.js';
import { loadScenario } from '../../src/index.js';
import { canonicalJson, quantitiesOf } from '../../src/scenario/index.js';
import { compile, loopGains, Simulator } from '../../src/simulation/index.js';

const files = readdirSync('scenarios').map((file) => `scenarios/${file}`);

describe.each(files)('%s', (file) => {
  test('is called as its file, speaks both languages, and cites only what the product carries', async () => {
    const scenario = await loadScenario(file);
    expect(`${scenario.name}.yaml`).toBe(basename(file));
    for (const text of [scenario.title, scenario.description]) expect(text).toMatchObject({ en: /./, 'zh-Hans': /./ });
    for (const { quantity } of quantitiesOf(scenario)) {
      for (const id of quantity.source?.match(/\bF\d{4}\b/g) ?? []) expect(isFact(id), id).toBe(true);
    }
  });

  test('does not tip by construction', async () => {
    for (const { gain } of loopGains(compile(await loadScenario(file)))) expect(gain.total).toBeLessThanOrEqual(0.9);
  });

  test.each(['mean-field', 'stochastic'] as const)('plays to its end in %s, the same twice', async (fidelity) => {
    const simulator = new Simulator(compile(await loadScenario(file)), fidelity);
    const first = Float64Array.from(simulator.run(5, 1).vendorPath);
    simulator.run(5, 2);
    expect(simulator.run(5, 1).vendorPath).toEqual(first);
  });
});

test('the matched pair differs in concentration alone', async () => {
  const plain = (value: unknown): unknown => JSON.parse(canonicalJson(value as never));
  const differences = (one: unknown, other: unknown, path = ''): string[] => {
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
      return one === other ? [] : [path];
    }
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.flatMap((key) =>
      differences((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`),
    );
  };
  const [one, other] = [await loadScenario('scenarios/superpower.yaml'), await loadScenario('scenarios/many-heads.yaml')];
  const found = differences(plain(one), plain(other)).filter((path) => !/^\.(name|title|description)\b/.test(path));
  expect(found.length).toBeGreaterThan(0);
  for (const path of found) expect(path).toMatch(/^\.segments\.[a-z]+\.observed\.0\.shares\.[a-z]+\.value$/);
  const hhi = ({ segments }: typeof one): number =>
    Object.values(segments['firms']!.observed[0]!.shares).reduce((sum, { value }) => sum + value * value, 0);
  expect(hhi(one)).toBeGreaterThan(2 * hhi(other));
  // Vendors of one strategy are alike but for their names.
  const { ash, fir } = one.vendors;
  expect({ ...ash, title: '' }).toEqual({ ...fir, title: '' });
});

test('no mechanism but the form of capability knows what kind of software is sold', () => {
  const words = /\b(language model|LLM|GPT|token|chatbot)s?\b/i;
  const folder = new URL('../../src/model/', import.meta.url);
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts') || file === 'capability.ts') continue;
    expect(words.exec(readFileSync(new URL(file, folder), 'utf8'))?.[0], file).toBeUndefined();
  }
});
