import { z } from 'zod';
import { constant, stated, uncertain, unitInterval } from './numbers.js';

export const revenueSchema = z
  .strictObject({
    maturity: uncertain(
      'fraction',
      0.5,
      0.3,
      0.8,
      'Monetisation maturity at the start: how much of the eventual willingness to pay can be collected.',
      'assumption',
      { min: 0.01, max: 1 },
    ),
    maturation: uncertain('1/month', 0.02, 0, 0.06, 'Hazard at which the missing maturity closes.'),
    openness_loss: stated(
      'fraction',
      'Part of its sales that a wholly open vendor loses to others who sell the same; all of it where nothing is said.',
      unitInterval,
    ).optional(),
    licence_fee: uncertain(
      'USD/person-month',
      0,
      0,
      0,
      'Fee of an adopter above the cap of a conditional licence; lowers the burn of a vendor whose licence has a cap, and of nobody else.',
    ),
  })
  .prefault({});

export const financeSchema = z
  .strictObject({
    operating_share: uncertain(
      'fraction',
      0.3,
      0.1,
      0.5,
      'Sales and administration as a part of revenue.',
      'assumption',
      unitInterval,
    ),
    training_of_revenue: uncertain('1', 0.6, 0.2, 1, 'Largest part of monthly revenue that goes into training.'),
    training_of_cash: uncertain('1/year', 0.5, 0.2, 1, 'Largest part of cash that goes into training in a year.'),
    overdraft: constant('USD', 0, 'Debt at which a vendor is out of business.'),
    round_hazard: uncertain(
      '1/month',
      0.2,
      0.08,
      0.5,
      'Hazard that a vendor with a short runway closes a round in a normal climate at average traction.',
    ),
    round_trigger: uncertain('months', 18, 9, 24, 'Runway below which a vendor looks for a round.'),
    round_cover: uncertain('months', 18, 12, 24, 'Months of burn that a round pays for.'),
    performance: uncertain(
      '1',
      1.5,
      0,
      4,
      'Sensitivity of the round hazard to relative growth of revenue in half a year (Bolton and Scharfstein 1990).',
    ),
    prize_months: stated(
      'months',
      'Months for which a vendor at a war of attrition counts what it would earn alone; 24 where nothing is said.',
    ).optional(),
    missed_after: constant('months', 6, 'Months of looking after which a round counts as missed.', 'convention', {
      min: 1,
      integer: true,
    }),
  })
  .prefault({});

const state = (
  persistence: number,
  low: number,
  high: number,
  factor: number,
  factorLow: number,
  factorHigh: number,
  name: string,
) =>
  z
    .strictObject({
      length: uncertain('months', persistence, low, high, `Mean length of a ${name}.`, 'assumption', { min: 1 }),
      rounds: uncertain('1', factor, factorLow, factorHigh, `Factor of a ${name} on the hazard of a round.`),
    })
    .prefault({});

export const climateSchema = z
  .strictObject({
    initial: z.enum(['boom', 'normal', 'winter']).default('normal'),
    boom: state(24, 12, 48, 1.3, 1.1, 2, 'boom'),
    normal: state(36, 18, 60, 1, 0.9, 1.1, 'normal climate'),
    winter: state(18, 6, 36, 0.15, 0.05, 0.5, 'winter'),
    boom_after_normal: uncertain(
      'fraction',
      0.5,
      0.2,
      0.8,
      'Chance that a normal climate turns into a boom rather than a winter.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});

export const moraleSchema = z
  .strictObject({
    baseline: uncertain('1', 0.6, 0.5, 0.7, 'Morale to which a team returns.', 'assumption', unitInterval),
    reversion: uncertain('1/month', 0.05, 0.02, 0.1, 'Hazard of returning to the baseline.', 'assumption', unitInterval),
    share: uncertain('1', 0.3, 0.1, 0.6, 'Morale moved by a relative change of usage share by one.'),
    runway: uncertain('1', 0.04, 0.01, 0.08, 'Morale lost in a month with less than half a year of runway.'),
    missed: uncertain('1', 0.04, 0.01, 0.08, 'Morale lost in a month of a missed round.'),
    departures: uncertain('1', 0.5, 0.1, 1, 'Morale lost when the whole staff leaves, applied to the part that leaves.'),
    win: uncertain('1', 0.04, 0.01, 0.1, 'Morale won by taking the technical lead or by closing a round.'),
    training: uncertain('fraction', 0.1, 0, 0.15, 'Largest change of training speed by morale, up or down.', 'assumption', {
      min: 0,
      max: 0.15,
    }),
    attrition: uncertain(
      '1/month',
      0.02,
      0.01,
      0.05,
      'Part of the staff that leaves in a month at morale zero.',
      'assumption',
      unitInterval,
    ),
    hiring: uncertain('months', 6, 2, 12, 'Months of pay that replacing one departure costs.'),
    threshold: uncertain('1', 0.1, 0, 0.2, 'Morale below which a team gives up after three months.', 'assumption', unitInterval),
  })
  .prefault({});
