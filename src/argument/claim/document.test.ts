import { expect, test } from 'vitest';
import { readClaim, setFaults } from './document.js';

const good = `format: outlast/claim@1
id: C1
essay: [E9b]
statement: { en: A moves B., zh-Hans: 甲推动乙。 }
rests_on: [E9a]
subjects: { who: open }
experiment:
  kind: contrast
  arms: { with: { set: { 'vendors.{subject}.operations': { times: 2 } } }, without: {} }
  weights: { with: 1, without: -1 }
  outcome: { metric: business_share, month: 0.5 }
matters: { least: 0.01, unit: { en: share, zh-Hans: 份额 }, because: { en: why, zh-Hans: 理由 } }
range: [-0.1, 0.1]
refuted_by: { en: that, zh-Hans: 那个 }
`;

const problemsOf = (text: string): string[] => {
  const read = readClaim(text, 'claim.yaml');
  return 'problems' in read ? read.problems.map(({ code, at, path }) => `${at.line} ${code} ${path}`) : [];
};

test('a claim is read with what is usual filled in', () => {
  const read = readClaim(good, 'claim.yaml');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  expect(read.claim).toMatchObject({ fidelity: 'stochastic', derived: false, subjects: { who: 'open', most: 2 } });
  expect(read.claim.experiment).toMatchObject({ as: 'difference', outcome: { of: 'subject', take: 'mean', weight: 1 } });
});

test('all mistakes are told at once, each where it stands', () => {
  const bad = good
    .replace('id: C1', 'id: 1C')
    .replace('kind: contrast', 'kind: contrasts')
    .replace('range: [-0.1, 0.1]', 'range: [-0.1]')
    .replace('least: 0.01', 'lest: 0.01');
  expect(problemsOf(bad)).toEqual([
    '2 bad-text id',
    '8 bad-choice experiment.kind',
    '12 unknown-key matters.lest',
    '13 bad-length range',
  ]);
});

test('what does not fit together is told: names of arms, a bound outside the range, a subject that nobody names', () => {
  const bad = good
    .replace('weights: { with: 1, without: -1 }', 'weights: { wiht: 1, without: -1 }')
    .replace('least: 0.01', 'least: 0.5')
    .replace('subjects: { who: open }\n', '');
  expect(problemsOf(bad)).toEqual(['12 bad-range range', '1 missing-key ', '9 bad-choice experiment.weights.wiht']);
});

test('a claim may say least or most, and must say one of them', () => {
  expect(problemsOf(good.replace('least: 0.01', 'least: 0.01, most: 0.02'))).toEqual(['12 unfit matters']);
  expect(problemsOf(good.replace('least: 0.01, ', ''))).toEqual(['12 missing-key matters']);
});

test('market metrics are of the market, and only they are', () => {
  expect(problemsOf(good.replace('business_share,', 'hhi,'))).toEqual(['11 bad-choice experiment.outcome.of']);
});

test('claims of a set have names of their own, and rest on what is there', () => {
  const one = readClaim(good, 'one.yaml');
  const other = readClaim(good.replace('rests_on: [E9a]', 'rests_on: [E9a, C9]'), 'other.yaml');
  if ('problems' in one || 'problems' in other) throw new Error('not read');
  expect(setFaults([one, other]).map(({ code, at }) => `${at.file} ${code}`)).toEqual([
    'other.yaml unfit',
    'other.yaml unknown-name',
  ]);
});
