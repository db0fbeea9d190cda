import { describe, expect, test } from 'vitest';
import { schemaAt } from '../../src/documents/index.js';
import { quantitySpecOf, scenarioSchema } from '../../src/scenario/index.js';
import { VariantRunner, vendorSeries } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

/**
 * The axes of doing business (M1): what a vendor's outcome does when one number goes from low to high, and the words by
 * which the schema promises it. Where the sign depends, there is a row for each case; `where` names it.
 */
const table = `
axis                | path                                    | low            | high | outcome                   | moves | the schema says                                       | where
licence: conditions | vendors.meta.open.licence               | conditional    | osi  | business_share meta       | up    | fewer conditions raise the share                      |
licence: commercial | vendors.meta.licence                    | non-commercial | osi  | business_share meta       | up    | fewer conditions raise the share                      |
channel: api        | vendors.meta.admissible.startups        | 0              | 1    | builder_share meta        | up    | raises its share                                      |
channel: local      | segments.startups.hardware              | 1000           | 15e3 | builder_share meta        | down  | lowers the share of open families                     |
channel: hosted     | serving.host_markup                     | 1.1            | 2    | builder_share meta        | down  | lowers the share of open families                     |
customer: 2B        | vendors.anthropic.admissible.businesses | 0.5            | 1    | business_share anthropic  | up    | raises its share                                      |
customer: 2B, open  | vendors.meta.admissible_open.businesses | 0.5            | 1    | business_share meta       | up    | raises its share                                      |
customer: 2C        | vendors.anthropic.admissible.consumers  | 0.5            | 1    | consumer_share anthropic  | up    | raises its share                                      |
pays: usage         | vendors.anthropic.prices.flagship       | 6              | 9    | business_share anthropic  | down  | lowers the share                                      |
pays: usage         | vendors.anthropic.prices.flagship       | 12             | 18   | cumulative_burn anthropic | down  | lowers burn where buyers hardly mind the price        | they hardly mind
pays: usage         | vendors.anthropic.prices.flagship       | 12             | 18   | cumulative_burn anthropic | up    | raises it where they mind much                        | they mind much
pays: subscription  | vendors.openai.subscription             | 10             | 30   | consumer_share openai     | down  | lowers the share                                      |
pays: subscription  | vendors.openai.subscription             | 60             | 90   | cumulative_burn openai    | down  | lowers burn where buyers hardly mind the price        | they hardly mind
pays: subscription  | vendors.openai.subscription             | 60             | 90   | cumulative_burn openai    | up    | raises it where they mind much and it covers the cost | they mind much
pays: enterprise    | segments.businesses.enterprise_fee      | 0              | 100  | cumulative_burn openai    | down  | lowers the burn                                       |
pays: support       | segments.businesses.support_fee         | 0              | 100  | cumulative_burn meta      | down  | lowers the burn                                       |
pays: hosting       | serving.host_capture                    | 0              | 0.4  | cumulative_burn meta      | down  | lowers the burn                                       |
pays: licence fee   | revenue.licence_fee                     | 0              | 100  | cumulative_burn meta      | down  | lowers the burn of a vendor whose licence has a cap   | a capped licence
pays: licence fee   | revenue.licence_fee                     | 0              | 100  | cumulative_burn meta      | not   | and of nobody else                                    | an open licence
pays: advertisers   | segments.consumers.advertising_revenue  | 0              | 0.5  | cumulative_burn openai    | down  | lowers the burn                                       |
pays: a parent      | vendors.meta.complement                 | 0              | 0.5  | cumulative_burn meta      | down  | lowers the burn                                       |
credits             | vendors.openai.credits                  | 0              | 6    | builder_share openai      | up    | raise its share of builders                           |
credits             | vendors.openai.credits                  | 0              | 6    | cumulative_burn openai    | up    | and its burn                                          |
consumer subsidy    | vendors.anthropic.subsidy               | 0              | 3    | consumer_share anthropic  | up    | raises its share of consumers                         |
consumer subsidy    | vendors.anthropic.subsidy               | 0              | 3    | cumulative_burn anthropic | up    | and its burn                                          |
advertising         | vendors.anthropic.advertising           | 0              | 4e7  | consumer_share anthropic  | up    | raises the share of a vendor that is not known to all | few know it
advertising         | vendors.anthropic.advertising           | 0              | 4e7  | consumer_share anthropic  | not   | and of no other                                       | all know it
publicity by lead   | diffusion.lead                          | 0              | 0.06 | consumer_share anthropic  | up    | raises the share of who leads                         | Anthropic leads
publicity by lead   | diffusion.lead                          | 0              | 0.06 | consumer_share openai     | down  | at the cost of the others                             | Anthropic leads
operations          | vendors.meta.operations                 | 0              | 2e7  | builder_share meta        | up    | raise its share                                       | it keeps them
operations          | vendors.meta.operations                 | 0              | 2e7  | builder_share meta        | not   | unless its strategy drops them                        | it drops them
`;

/** What a case of the table holds fixed in both ends. */
const cases: Readonly<Record<string, readonly string[]>> = {
  '': [],
  'they hardly mind': ['segments.*.price=0.1'],
  // Who minds much and may leave at once: with habit, a dearer vendor loses only few within two years.
  'they mind much': ['segments.*.price=3', 'segments.consumers.price=6', 'segments.*.attention=1', 'segments.*.switching_cost=0'],
  'a capped licence': ['vendors.meta.licence=conditional'],
  'an open licence': ['vendors.meta.licence=osi'],
  'few know it': ['vendors.anthropic.aware.consumers=0.1'],
  'all know it': ['vendors.anthropic.aware.*=1', 'diffusion.decay=0'],
  'Anthropic leads': ['vendors.anthropic.capability.general=1400'],
  'it keeps them': ['vendors.meta.strategy=open-weights'],
  'it drops them': ['vendors.meta.strategy=hold'],
};

/** Nobody runs short of money or heart, or imitates, so that an axis shows its own effect and not that of an exit or of an arms race. */
const carefree = [
  'horizon=24',
  'mechanisms.finance=false',
  'mechanisms.morale=false',
  'policies.retreat.runway=0',
  'diffusion.imitation=0',
];

/** What is too little to be seen: a hundredth of a point of share, ten thousand dollars. */
const unseen: Readonly<Record<string, number>> = {
  consumer_share: 1e-4,
  business_share: 1e-4,
  builder_share: 1e-4,
  cumulative_burn: 1e4,
};

const [, ...rows] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [axis, path, low, high, outcome, moves, says, where] = line.split('|').map((cell) => cell.trim());
    const [metric, vendor] = outcome!.split(' ');
    return { axis: axis!, path: path!, ends: [low!, high!], metric: metric!, vendor: vendor!, moves, says: says!, where: where! };
  });
type Way = (typeof rows)[number];

/** What the vendor's outcome at the horizon gains from low to high, both with the brand of the market as it is. */
function gain({ path, ends, vendor, metric, where }: Way): number {
  const market = (...set: string[]) => flagship(...carefree, ...cases[where]!, ...set);
  const runner = new VariantRunner(
    [market(), ...ends.map((value) => market(`${path}=${value}`))].map((scenario) => ({ name: path, scenario })),
    'mean-field',
  );
  const { layout, numbers } = runner.markets[0]!;
  const row = vendorSeries.indexOf(metric as (typeof vendorSeries)[number]) * layout.vendors + layout.vendorNames.indexOf(vendor);
  const values: number[] = [];
  runner.run(0, 0, (_, { vendorPath }) => values.push(vendorPath[(row + 1) * numbers.horizon - 1]!));
  return values[2]! - values[1]!;
}

/** A licence is chosen by name: how it is valued is told where a segment's taste for it stands. */
const toldAt = (path: string): string => (path.endsWith('licence') ? 'segments.businesses.licence' : path);

describe('every way of doing business moves what the schema says (M1)', () => {
  test.each(rows.map((way) => [`${way.axis}: ${way.metric} ${way.moves}${way.where && `, where ${way.where}`}`, way] as const))(
    '%s',
    (_, way) => {
      expect(quantitySpecOf(schemaAt(scenarioSchema, toldAt(way.path).split('.'))!)!.doc).toContain(way.says);
      const gained = gain(way);
      if (way.moves === 'not') expect(gained).toBe(0);
      else expect(way.moves === 'up' ? gained : -gained).toBeGreaterThan(unseen[way.metric]!);
    },
  );
});
