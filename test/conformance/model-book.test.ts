import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fillPage, pagesOf, readBook } from '../../scripts/model-book.mjs';
import { isFact } from '../../src/evidence/index.js';
import { mechanisms } from '../../src/model/index.js';
import { documentationZh, knownQuantities, mechanismNames, quantitiesOf } from '../../src/scenario/index.js';
import { shippedStrategies } from '../../src/strategies/index.js';
import { handMonths } from '../reference/hand.js';
import { flagship } from '../support/flagship.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = new URL('../../docs/model/', import.meta.url);
const pages = readBook(root);
const quantities = knownQuantities();
const strategies = Object.values(shippedStrategies);
const explained = [...mechanismNames, 'strategies'];
const both = ['README', ...explained, 'limits'];

const page = (name: string, language: 'en' | 'zh'): string => pages.get(language === 'en' ? `${name}.md` : `${name}.zh.md`)!;
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([whole, part]) => part ?? whole);

test('every table is what the code says', () => {
  const book = { root, quantities, documentationZh, mechanisms, strategies, flagship: quantitiesOf(flagship()) };
  for (const [file, text] of pages) expect(fillPage(file, text, book), file).toBe(text);
});

test('every number of a scenario is explained on one page, in both languages', () => {
  const apart = quantities
    .filter(({ path }) => pagesOf(path).length !== 1)
    .map(({ path }) => `${path}: ${pagesOf(path).join(', ')}`);
  expect(apart).toEqual([]);
  expect(Object.keys(documentationZh).sort()).toEqual(quantities.map(({ path }) => path).sort());
  for (const { path } of quantities) {
    const [name] = pagesOf(path);
    for (const language of ['en', 'zh'] as const) expect(page(name!, language)).toContain(`| \`${path}\` |`);
  }
});

describe.each(both)('the page %s', (name) => {
  const [en, zh] = [page(name, 'en'), page(name, 'zh')];

  test('has the same headings, steps, equations, blocks and code in both languages', () => {
    for (const pattern of [/^#+(?= )/gm, /^\d+\.(?= )/gm, /^\*(?= )/gm, /^\$\$.*\$\$$/gm, /<!-- .* -->/g, /```yaml[^]*?```/g]) {
      expect(all(zh, pattern)).toEqual(all(en, pattern));
    }
  });

  test('has the same months worked by hand in both languages', () => {
    expect(handMonths(zh)).toEqual(handMonths(en));
  });

  test('refers to pages that are there', () => {
    for (const text of [en, zh]) {
      const dead = all(text, /\]\((?!https?:)([^)#]+)\)/g).filter(
        (link) => !link.startsWith('figures/') && !existsSync(new URL(link, folder)),
      );
      expect(dead).toEqual([]);
    }
  });

  test('cites only rows of evidence that are shipped', () => {
    for (const text of [en, zh]) expect(all(text, /\bF\d{4}\b/g).filter((id) => !isFact(id))).toEqual([]);
  });

  test('says every row of the essay that it names in both languages', () => {
    const rows = (text: string): string[] => all(text.split('\n## ')[0]!, /\*\*([A-Z]\d*[a-d]?)\*\*/g);
    if (name !== 'README') expect(rows(en).length).toBeGreaterThan(0);
    expect(rows(zh)).toEqual(rows(en));
  });
});

test.each(mechanisms)('the page $name names the rows that the mechanism carries', ({ name, carries }) => {
  const opening = page(name, 'en').split('\n## ')[0]!;
  for (const row of carries) expect(opening).toContain(`**${row}**`);
});

test.each(strategies)('the page of strategies has $name in its own words', ({ name, watches, does }) => {
  for (const [language, key] of [
    ['en', 'en'],
    ['zh', 'zh-Hans'],
  ] as const) {
    expect(page('strategies', language)).toContain(`| \`${name}\` |`);
    expect(page('strategies', language)).toContain(`| ${watches[key]} | ${does[key]} |`);
  }
});

describe('figures', () => {
  const referred = (name: string, language: 'en' | 'zh'): string[] =>
    all(page(name, language), /!\[[^\]]+\]\((figures\/[^)]+)\)/g);

  test.each(explained)('the page %s shows its own, labelled in its language', (name) => {
    for (const language of ['en', 'zh'] as const) expect(referred(name, language)).toEqual([`figures/${name}.${language}.svg`]);
  });

  test('are there', () => {
    const files = explained.flatMap((name) => [...referred(name, 'en'), ...referred(name, 'zh')]);
    expect(files.filter((file) => !existsSync(new URL(file, folder)))).toEqual([]);
  });
});
