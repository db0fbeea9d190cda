import { expect, test } from 'vitest';
import { inLine, runScenario, seriesDigest } from '../../experiment/index.js';
import { pathMetrics, pathOf, type Fan } from '../protocol/paths.js';
import { fanOf } from './fan.js';
import { instant } from './instant.js';
import { played } from './reading.js';
import { scenarioTexts } from './shipped.js';

const text = scenarioTexts.get('superpower.yaml')!;
const without = new Set(['drain', 'assumptions'] as const);

test('what is drawn at once is the run of expected flows, to the last bit', async () => {
  const paths = instant({ text });
  const { series } = await runScenario({
    ...played({ text }),
    fidelity: 'mean-field',
    replicates: 1,
    seed: 1,
    executor: inLine(),
    without,
  });
  for (const { vendor, metric, mean } of series) {
    const known = pathMetrics.find((name) => name === metric);
    if (vendor === null || known === undefined) continue;
    const path = Array.from(pathOf(paths, known, vendor, paths.values), (value) => (Number.isNaN(value) ? null : value));
    expect(path).toEqual(mean);
  }
});

test('each look at a fan is the run of as many replicates', async () => {
  const looks: Fan[] = [];
  const last = await fanOf({ text, seed: 5, looks: [4, 6] }, inLine(), (fan) => looks.push(fan));
  expect(looks.map(({ replicates }) => replicates)).toEqual([4, 6]);
  expect(last).toBe(looks[1]);
  for (const { replicates, digest } of looks) {
    const { series } = await runScenario({
      ...played({ text }),
      fidelity: 'stochastic',
      replicates,
      seed: 5,
      executor: inLine(),
      without,
    });
    expect(digest).toBe(seriesDigest(series));
  }
});
