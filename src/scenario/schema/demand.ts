import { z } from 'zod';
import { constant, stated, uncertain, unitInterval } from './numbers.js';

/** Who talks to whom, where word of mouth needs a neighbour: only a run of individuals can follow it. */
const networkSchema = z
  .strictObject({
    kind: z.enum(['none', 'ring', 'small-world', 'scale-free']).default('none'),
    degree: uncertain('people', 8, 4, 20, 'Mean number of people with whom somebody talks.', 'assumption', { min: 2, max: 1000 }),
    rewiring: uncertain(
      'fraction',
      0.1,
      0.01,
      0.5,
      'Part of the ties of a small world that lead anywhere instead of to the neighbourhood (Watts and Strogatz 1998).',
      'assumption',
      unitInterval,
    ),
  })
  .optional();

export const diffusionSchema = z
  .strictObject({
    launch: uncertain('1', 0.1, 0.02, 0.3, 'Hazard of becoming aware in the month of a release.'),
    lead: uncertain(
      '1/month',
      0.02,
      0,
      0.06,
      'Hazard of becoming aware of the vendor that leads by 100 points: publicity that raises the share of who leads, at the cost of the others.',
    ),
    advertising: uncertain('1/month', 0.1, 0.02, 0.3, 'Hazard of becoming aware at advertising far above its scale.'),
    advertising_scale: uncertain('USD/month', 2e7, 5e6, 8e7, 'Advertising that reaches half of its full effect.', 'assumption', {
      min: 1,
    }),
    operations: uncertain(
      '1/month',
      0.05,
      0,
      0.15,
      'Hazard of becoming aware through user and developer operations at full intensity.',
    ),
    operations_scale: uncertain(
      'USD/month',
      2e6,
      5e5,
      1e7,
      'Spending on operations that reaches half of its full intensity.',
      'assumption',
      { min: 1 },
    ),
    word_of_mouth: uncertain('1/month', 0.08, 0, 0.15, 'Hazard of becoming aware of a vendor that everybody uses.'),
    decay: uncertain('1/month', 0.03, 0.01, 0.06, 'Hazard of forgetting.'),
    imitation: uncertain(
      '1/month',
      0.05,
      0,
      0.2,
      'Hazard at which vendors raise their advertising towards that of the largest advertiser whose consumer share grew.',
    ),
    outbid: uncertain('1', 1.1, 1, 1.5, 'What an imitator aims at, over the advertising that it imitates.', 'assumption', {
      min: 0.1,
    }),
    imitation_of_revenue: uncertain(
      'fraction',
      0.2,
      0.05,
      0.5,
      'Part of revenue up to which imitation may raise advertising.',
      'assumption',
      unitInterval,
    ),
    /** How a hazard becomes the part of people who adopt in a step: `hazard` 1 - e^-h, never above one, or `rate` h itself (Bass in discrete time). */
    adoption: z.enum(['hazard', 'rate']).default('hazard'),
    reach_trial: uncertain(
      '1',
      0.5,
      0,
      1,
      'Part of those exposed by placement who reconsider in that month.',
      'assumption',
      unitInterval,
    ),
    network: networkSchema,
  })
  .prefault({});

export const demandForms = ['logit', 'vertical', 'linear', 'quantities'] as const;

export const choiceSchema = z
  .strictObject({
    /**
     * How a segment divides itself among offers: `logit` (where nothing is said); `vertical`, by a taste for value that is spread
     * evenly, so that the better offer wins whoever cares most; `linear`, demand for
     * differentiated products; `quantities`, where vendors decide what they serve and prices clear.
     */
    form: z.enum(demandForms).optional(),
    /**
     * In `vertical`, whether whoever reconsiders has a taste drawn `anew` (where nothing is said), or keeps the taste that made the
     * present choice, `persistent`: then everybody weighs what leaving costs against the gain of the own taste.
     */
    tastes: z.enum(['anew', 'persistent']).optional(),
    foresight: stated(
      '1',
      'Where tastes persist, what next month counts for with buyers against this one: they expect the price that then earns most. 0 where nothing is said.',
      unitInterval,
    ).optional(),
    substitution: stated(
      '1',
      'In linear demand, what a nat of another offer takes from one, as a part of what a nat of its own adds; 0 where nothing is said.',
      { min: 0, max: 0.99 },
    ).optional(),
    spread: stated(
      'nat',
      'In linear demand, and where prices clear, the utility over which a whole segment is won; 1 where nothing is said.',
      { min: 1e-6 },
    ).optional(),
    /** `log` -a ln(1 + p / other cost), or `linear` -a p in the unit of the price. */
    price_form: z.enum(['log', 'linear']).default('log'),
    /**
     * What the network exponent multiplies: the logarithm of a family's share of the ecosystem, the share itself, or its
     * `adopters` in all segments, in people, over those of the largest family, or its `penetration`, as a part of all potential adopters.
     */
    network_form: z.enum(['log-share', 'share', 'adopters', 'penetration']).default('log-share'),
    open_nest: uncertain('1', 1, 0.5, 1, 'Dissimilarity of the nest of open-weight offers; 1 is the plain logit.', 'assumption', {
      min: 0.2,
      max: 1,
    }),
    pseudo_share: constant(
      'fraction',
      0.02,
      'Weight of the uniform distribution in observed shares before inversion, so that small shares are shrunk.',
      'convention',
      unitInterval,
    ),
    local_ease: uncertain('1', 0.4, 0.1, 0.8, 'Ease of use lost when users run the weights themselves.'),
    usability_gain: uncertain(
      '1/month',
      0.02,
      0,
      0.06,
      'Hazard at which the missing ease of use of the own cloud closes at usability engineering far above its scale.',
    ),
    usability_scale: uncertain(
      'USD/month',
      5e6,
      1e6,
      2e7,
      'Usability engineering that reaches half of its full effect.',
      'assumption',
      { min: 1 },
    ),
    ecosystem_ease: uncertain('1', 0.4, 0, 1, 'Ease of use that the whole ecosystem would add to one family.'),
  })
  .prefault({});

export const inertiaSchema = z
  .strictObject({
    stages: constant('1', 3, 'Erlang stages of tenure on own hardware, from none to full coupling.', 'convention', {
      min: 1,
      max: 6,
      integer: true,
    }),
  })
  .prefault({});

export const ecosystemSchema = z
  .strictObject({
    build: uncertain('1/month', 0.02, 0.01, 0.08, 'Integrations that a builder adds in a month.'),
    compatibility: stated(
      'fraction',
      "Part of the other families' networks that users of a family have too, because products work together; 0 where nothing is said.",
      unitInterval,
    ).optional(),
    decay: uncertain('1/month', 0.02, 0.01, 0.08, 'Integrations that fall out of use in a month.'),
    operations_share: uncertain(
      'fraction',
      0.4,
      0,
      0.8,
      'Part of building that happens only with operations.',
      'assumption',
      unitInterval,
    ),
  })
  .prefault({});
