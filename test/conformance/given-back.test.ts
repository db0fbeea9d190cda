import { expect, test } from 'vitest';
import { VariantRunner, vendorSeries } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

const carefree = ['horizon=12', 'policies.retreat.runway=0', 'mechanisms.finance=false', 'mechanisms.morale=false'];

/** Shares of Anthropic after a year in which it gives users back nothing, and in which it gives what `gift` says. */
function shares(metric: 'consumer_share' | 'business_share' | 'builder_share', billed: string, gift: string): readonly number[] {
  const nothing = ['vendors.anthropic.credits=0', 'vendors.anthropic.subsidy=0'];
  const scenario = (...set: string[]) => flagship(...carefree, billed, ...nothing, ...set);
  const runner = new VariantRunner(
    [
      { name: 'nothing', scenario: scenario() },
      { name: 'gift', scenario: scenario(gift) },
    ],
    'mean-field',
  );
  const { layout, numbers } = runner.markets[0]!;
  const row = vendorSeries.indexOf(metric) * layout.vendors + layout.vendorNames.indexOf('anthropic');
  const values: number[] = [];
  runner.run(0, 0, (_, { vendorPath }) => values.push(vendorPath[(row + 1) * numbers.horizon - 1]!));
  return values;
}

test('a subsidy is felt by consumers however they are billed, and by nobody else', () => {
  const [none, some] = shares('consumer_share', 'segments.consumers.billing=usage', 'vendors.anthropic.subsidy=3');
  expect(some).toBeGreaterThan(1.2 * none!);
  const [before, after] = shares('business_share', 'segments.businesses.billing=subscription', 'vendors.anthropic.subsidy=3');
  expect(after).toBeCloseTo(before!, 3);
});

test('credits are felt by builders however they are billed, and subsidies are not', () => {
  const billed = 'segments.startups.billing=subscription';
  const [none, credits] = shares('builder_share', billed, 'vendors.anthropic.credits=6');
  expect(credits).toBeGreaterThan(1.05 * none!);
  const [before, subsidy] = shares('builder_share', billed, 'vendors.anthropic.subsidy=6');
  expect(subsidy).toBeCloseTo(before!, 3);
});
