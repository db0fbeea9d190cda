import { expect, test } from 'vitest';
import { claims } from './claims.js';
import { answerText, claimTexts } from './shipped.js';

test('every claim that ships is shown, and has the verdicts of the answer or none', () => {
  const shown = claims();
  expect(shown.map(({ id }) => `${id}.yaml`).toSorted()).toEqual([...claimTexts.keys()].toSorted());
  const told = shown.filter(({ rows }) => rows.length > 0);
  expect(told.length).toBeGreaterThan(10);
  for (const { statement, rows } of told) {
    expect(answerText).toContain(`\n${statement.en}\n`);
    for (const { verdict, market, premises, play, effect } of rows) {
      expect(['supported', 'refuted', 'depends', 'undetermined']).toContain(verdict);
      expect(answerText).toContain(`| ${market} | ${premises} | ${play} | **${verdict}**`);
      expect(answerText).toContain(`[${effect}](#q-`);
    }
  }
});
