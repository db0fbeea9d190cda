import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesNear } from '../../src/files/index.js';
import { readScenario, type Scenario } from '../../src/scenario/index.js';
import { shrunk } from './shrunk.js';

/** A market that persons can live in: its name, and the scenario with overrides. */
export interface SmallMarket {
  readonly name: string;
  readonly with: (...set: string[]) => Scenario;
}

const months = 18;

/** A shipped scenario with a few hundred people in each segment. */
function shipped(name: string, people: number, ...always: string[]): SmallMarket {
  const file = fileURLToPath(new URL(`../../scenarios/${name}.yaml`, import.meta.url));
  const text = readFileSync(file, 'utf8');
  return {
    name,
    with: (...set) => {
      const read = readScenario(text, { file, set: [`horizon=${months}`, ...always, ...set], find: filesNear(file) });
      if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
      return shrunk(read.scenario, people);
    },
  };
}

/** What the shipped markets have not: entries, mark-ups, a nest, patience that ends, teams that give up, quick ladders. */
const turmoil = {
  format: 'outlast/scenario@1',
  name: 'turmoil',
  start: '2024-03-01',
  horizon: months,
  workloads: ['general', 'coding'],
  choice: { open_nest: 0.6, usability_scale: 1e4 },
  inertia: { stages: 4 },
  diffusion: { advertising_scale: 1e4, operations_scale: 1e4, imitation: 0.3 },
  spillover: { regime: 'proactive', lag: 2, community_gain: 40 },
  factors: {
    compute: { regime: 'vendor-held', favoured: ['lord'], access: 0.8, markup: 0.5, scarcity: 0.5 },
    talent: { regime: 'authority-rationed', favoured: ['lord', 'giver'], access: 0.7 },
    algorithms: { regime: 'authority-rationed', favoured: ['lord'], access: 0.6 },
    talent_price: 1000,
  },
  training: { hidden: 30, hidden_kept: 0.6 },
  serving: {
    host_capture: 0.2,
    headroom: 0.02,
    congestion: 120,
    learning_rate: 0.1,
    classes: {
      flagship: { lag: 0, cost: 4.5, size_elasticity: 2 },
      mid: { lag: 7, cost: 1.5, size_elasticity: 0.5 },
      small: { lag: 16, cost: 0.18 },
    },
  },
  revenue: { licence_fee: 5 },
  climate: { normal: { length: 5 } },
  morale: { threshold: 0.45 },
  segments: {
    crowd: {
      kind: 'consumer',
      billing: 'subscription',
      potential: 700,
      potential_growth: 1.6,
      growth_kept: 0.5,
      adopted: 400,
      intensity: 2,
      workloads: { general: 1 },
      classes: { flagship: 0.5, small: 0.5 },
      saturation: 80,
      zero_price: 0.5,
      paying: 0.3,
      advertising_revenue: 2,
      attention: 0.15,
      innovation: 0.02,
    },
    firms: {
      kind: 'business',
      potential: 600,
      adopted: 400,
      intensity: 30,
      intensity_growth: 2,
      workloads: { general: 0.7, coding: 0.3 },
      workload_shift: { coding: 0.3 },
      classes: { flagship: 0.6, mid: 0.2, small: 0.2 },
      attention: 0.1,
      second_source: 0.3,
      open_friction: 0.3,
      approval: 0.3,
      enterprise_fee: 10,
      support_fee: 8,
      above_cap: 0.1,
      upgrade_hosted: 0.05,
      hardware: 2000,
      observed_growth: 2,
      observed: [
        { date: '2024-01-01', shares: { lord: 0.6, giver: 0.3, poor: 0.1 } },
        { date: '2024-06-01', shares: { lord: 0.5, giver: 0.4, poor: 0.1 } },
      ],
    },
    makers: {
      kind: 'builder',
      potential: 600,
      adopted: 350,
      intensity: 4,
      workloads: { general: 0.4, coding: 0.6 },
      classes: { flagship: 0.3, mid: 0.3, small: 0.4 },
      attention: 0.15,
      coupling_time: 6,
      hardware_life: 20,
      portability: 0.8,
      upgrade_local: 0.03,
      hardware: 500,
      open_channels: { local: 0.5, hosted: 0.3 },
      observed: [{ date: '2024-03-01', shares: { lord: 0.4, giver: 0.6 } }],
    },
  },
  vendors: {
    lord: {
      strategy: 'closed-subsidy',
      funding: 'parent',
      capability: { general: 1250, coding: 1230 },
      focus: { general: 0.4, coding: 0.6 },
      training: 40000,
      prices: { flagship: 6, mid: 2, small: 0.4 },
      staff: 8,
      cash: 5e4,
      parent_budget: 4e4,
      parent_patience: 20,
      complement: 0.5,
      usability: 4e3,
      operations: 5e3,
      advertising: 4e3,
      credits: 2,
      reach: { crowd: 0.1 },
      by_default: { crowd: 0.25, firms: 0.1 },
      approved: { firms: 0.8 },
    },
    giver: {
      strategy: 'open-weights',
      funding: 'venture',
      capability: { general: 1220, coding: 1200 },
      open: { licence: 'conditional', capability: { general: 1220, coding: 1190 } },
      training: 25000,
      release_interval: 4,
      prices: { flagship: 3, mid: 1, small: 0.2 },
      staff: 6,
      cash: 1.5e5,
      round_cap: 4e5,
      operations: 4e3,
      admissible_open: { firms: 0.8 },
      approved_open: { firms: 0.1 },
      by_default: { crowd: 0.1 },
    },
    poor: {
      strategy: 'closed-premium',
      funding: 'venture',
      distress: 'open-up',
      licence: 'osi',
      capability: { general: 1180, coding: 1180 },
      training: 15000,
      release_interval: 3,
      prices: { flagship: 4, mid: 1.5, small: 0.3 },
      staff: 6,
      cash: 8e4,
      round_cap: 1e5,
      morale: 0.4,
    },
    young: {
      strategy: 'hybrid',
      funding: 'self-funded',
      enters: 5,
      capability: { general: 1260, coding: 1280 },
      open: { licence: 'osi', capability: { general: 1150, coding: 1150 } },
      training: 10000,
      prices: { flagship: 5 },
      staff: 4,
      cash: 6e5,
      advertising: 2e4,
    },
  },
  events: [
    { month: 4, until: 9, vendor: 'lord', lever: 'price', factor: 0.8 },
    { month: 6, vendor: 'giver', lever: 'operations', add: 2e3 },
    { month: 10, until: 14, climate: 'winter' },
  ],
} as const;

const own: SmallMarket = {
  name: turmoil.name,
  with: (...set) => {
    const read = readScenario(turmoil, { set });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
    return read.scenario;
  },
};

/** Markets in which the two engines are compared: between them every mechanism acts. */
export const smallMarkets: readonly SmallMarket[] = [
  shipped('llm-2024', 300),
  shipped('llm-china-2024', 300),
  shipped('funding-winter', 300, 'segments.*.attention=0.1'),
  shipped('database', 600),
  shipped('superpower', 400),
  own,
];
