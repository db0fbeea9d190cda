import { expect, test } from 'vitest';
import { migrateText, type DocumentStep } from '../../src/documents/index.js';

/** Made up: an older version called the horizon `months`. */
const renamed: DocumentStep = {
  from: 'outlast/scenario@0',
  to: 'outlast/scenario@1',
  change(document) {
    document.set('horizon', document.get('months', true));
    document.delete('months');
  },
};
const evenOlder: DocumentStep = {
  from: 'outlast/scenario@00',
  to: 'outlast/scenario@0',
  change: (document) => void document.delete('obsolete'),
};
const current = ['outlast/scenario@1'];

test('a document of an older version is brought up step by step, its comments with it', () => {
  const text = '# mine\nformat: outlast/scenario@00\nobsolete: 1\nname: x # short\nmonths: 12\n';
  const migrated = migrateText(text, 'x.yaml', current, [renamed, evenOlder]);
  expect(migrated).toEqual({
    from: 'outlast/scenario@00',
    to: 'outlast/scenario@1',
    text: '# mine\nformat: outlast/scenario@1\nname: x # short\nhorizon: 12\n',
  });
});

test('a document of this version comes back byte for byte', () => {
  const text = 'format:   outlast/scenario@1\nname: "x"\n\n\n';
  expect(migrateText(text, 'x.yaml', current, [renamed])).toEqual({ text, from: current[0], to: current[0] });
});

test.each([['format: outlast/scenario@9\n'], ['name: x\n'], ['- 1\n']])(
  'a format from which no step leads is refused: %j',
  (text) => {
    const migrated = migrateText(text, 'x.yaml', current, [renamed]);
    expect('problems' in migrated && migrated.problems.map(({ code }) => code)).toEqual(['unknown-format']);
  },
);

test('steps in a circle end', () => {
  const back: DocumentStep = { from: 'b', to: 'a', change: () => {} };
  const forth: DocumentStep = { from: 'a', to: 'b', change: () => {} };
  expect(migrateText('format: a\n', 'x.yaml', current, [back, forth])).toHaveProperty('problems');
});
