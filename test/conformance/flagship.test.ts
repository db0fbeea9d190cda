import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quantitiesOf } from '../../src/scenario/index.js';
import { compile, loopGains } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';
import { runOf } from '../support/runs.js';

test.each(['flagships.md', 'flagships.zh.md'])('%s lists every assumption of the flagship with its range', (file) => {
  const page = readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8');
  const assumptions = quantitiesOf(flagship()).filter(
    ({ quantity: { source, low, high } }) =>
      (source === null || source === 'assumption') && low !== null && high !== null && low < high,
  );
  expect(assumptions.length).toBeGreaterThan(300);
  for (const { path } of assumptions) expect(page).toContain(`\`${path}\``);
});

test('no segment is near tipping by construction', () => {
  for (const { gain } of loopGains(compile(flagship()))) expect(gain.total).toBeLessThan(0.9);
});

test('the months after the start are near what was observed then', () => {
  const { at } = runOf(flagship(), 'mean-field');
  expect(Math.abs(at('openai', 'business_share', 6) - 0.34)).toBeLessThan(0.04);
  expect(Math.abs(at('anthropic', 'business_share', 6) - 0.24)).toBeLessThan(0.04);
  expect(Math.abs(at('google', 'business_share', 6) - 0.16)).toBeLessThan(0.04);
  expect(Math.abs(at('meta', 'business_share', 6) - 0.12)).toBeLessThan(0.04);
});
