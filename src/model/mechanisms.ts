import { withEvery, type MechanismName, type Scenario } from '../scenario/index.js';

/** A mechanism's identity: the rows of the argument it carries, and the parameters that make it do nothing. */
export interface Mechanism {
  readonly name: MechanismName;
  readonly carries: readonly string[];
  /** Scenario paths (`*` for every vendor or segment) and the values at which the mechanism has no effect. */
  readonly neutral: Readonly<Record<string, number>>;
}

/**
 * Every mechanism that a scenario can switch off. Switching off means taking the neutral parameters: there is no
 * second code path that could disagree.
 */
export const mechanisms: readonly Mechanism[] = [
  {
    name: 'training',
    carries: ['E1', 'E2'],
    neutral: { 'vendors.*.training': 0, 'training.luck': 0, 'training.hidden': 0 },
  },
  {
    name: 'spillover',
    carries: ['E1', 'E8b', 'E20'],
    neutral: { 'spillover.closed_hazard': 0, 'spillover.open_hazard': 0, 'spillover.community_gain': 0 },
  },
  {
    name: 'factors',
    carries: ['E3'],
    neutral: {
      'factors.compute_trend': 1,
      'factors.talent_trend': 1,
      'factors.algorithms.access': 1,
      ...Object.fromEntries(
        ['compute', 'data', 'talent'].flatMap((factor) => [
          [`factors.${factor}.access`, 1],
          [`factors.${factor}.markup`, 0],
          [`factors.${factor}.scarcity`, 0],
        ]),
      ),
    },
  },
  {
    name: 'serving',
    carries: ['E2'],
    neutral: {
      'serving.hardware_gain': 1,
      'serving.learning_rate': 0,
      'serving.pass_through': 0,
      'serving.congestion': 0,
      'serving.classes.*.size_elasticity': 0,
    },
  },
  {
    name: 'diffusion',
    carries: ['D2', 'E7b', 'E8d'],
    neutral: {
      'segments.*.innovation': 0,
      'segments.*.imitation': 0,
      'diffusion.launch': 0,
      'diffusion.lead': 0,
      'diffusion.advertising': 0,
      'diffusion.operations': 0,
      'diffusion.word_of_mouth': 0,
      'diffusion.decay': 0,
      'diffusion.imitation': 0,
      'vendors.*.reach.*': 0,
      'vendors.*.by_default.*': 0,
      'segments.*.approval': 0,
    },
  },
  {
    name: 'choice',
    carries: ['E4', 'E6', 'E7', 'E7c', 'E8', 'E9'],
    neutral: {
      'segments.*.quality': 0,
      'segments.*.price': 0,
      'segments.*.zero_price': 0,
      'segments.*.ease': 0,
      'segments.*.support': 0,
      'segments.*.licence': 0,
      'segments.*.open_friction': 0,
      'segments.*.brand_drift': 0,
      'choice.open_nest': 1,
      'choice.usability_gain': 0,
      'vendors.*.usability': 0,
    },
  },
  {
    name: 'inertia',
    carries: ['E8a', 'E12b', 'E13', 'E15'],
    neutral: {
      'segments.*.attention': 100,
      'segments.*.switching_cost': 0,
      'vendors.*.lock_in.*': 0,
      'segments.*.coupling': 0,
      'segments.*.portability': 0,
    },
  },
  {
    name: 'usage',
    carries: ['E13'],
    neutral: { 'segments.*.contested': 0, 'segments.*.second_source': 0, 'segments.*.intensity_growth': 1 },
  },
  {
    name: 'ecosystem',
    carries: ['E6', 'E9'],
    neutral: { 'segments.*.network': 0, 'choice.ecosystem_ease': 0, 'ecosystem.build': 0, 'ecosystem.decay': 0 },
  },
  {
    name: 'programmes',
    carries: ['D2', 'E10', 'E11', 'E12', 'E14'],
    neutral: {
      'programmes.sandbox': 0,
      'programmes.engineering': 0,
      'programmes.open_support': 0,
      'vendors.*.credits': 0,
      'vendors.*.operations': 0,
    },
  },
  {
    name: 'revenue',
    carries: ['E4', 'E7a', 'D0'],
    neutral: {
      'revenue.maturity': 1,
      'revenue.maturation': 0,
      'revenue.licence_fee': 0,
      'segments.*.advertising_revenue': 0,
      'segments.*.enterprise_fee': 0,
      'segments.*.support_fee': 0,
      'segments.*.upgrade_local': 0,
      'segments.*.upgrade_hosted': 0,
      'serving.host_capture': 0,
      'vendors.*.complement': 0,
    },
  },
  {
    name: 'finance',
    carries: ['E16', 'E17'],
    neutral: {
      'finance.overdraft': 1e18,
      'finance.round_hazard': 0,
      'finance.training_of_revenue': 1e9,
      'finance.training_of_cash': 1e9,
      'vendors.*.parent_budget': 0,
    },
  },
  {
    name: 'morale',
    carries: ['E18c'],
    neutral: {
      'morale.reversion': 0,
      'morale.share': 0,
      'morale.runway': 0,
      'morale.missed': 0,
      'morale.departures': 0,
      'morale.win': 0,
      'morale.training': 0,
      'morale.attrition': 0,
      'morale.threshold': 0,
    },
  },
];

/** The scenario in which every mechanism that it switches off has its neutral parameters. */
export function withNeutral(scenario: Scenario): Scenario {
  const off = mechanisms.filter(({ name }) => !scenario.mechanisms[name]);
  if (off.length === 0) return scenario;
  return withEvery(scenario, Object.assign({}, ...off.map(({ neutral }) => neutral)) as Record<string, number>);
}
