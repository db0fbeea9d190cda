import { mechanismNames, readScenario, type MechanismName, type Scenario } from '../scenario/index.js';
import { compile, Simulator, type Fidelity, type Market, type Observation, type RunOptions } from '../simulation/index.js';

type Fields = Readonly<Record<string, unknown>>;

/** What a special case sets; everything else is switched off. Maps of vendors and segments hold what differs from bare ones. */
export interface BareMarket {
  readonly mechanisms?: readonly MechanismName[];
  readonly vendors: Readonly<Record<string, Fields>>;
  readonly segments: Readonly<Record<string, Fields>>;
  /** Any other part of a scenario: `horizon`, `step`, `choice` and so on. */
  readonly set?: Fields;
}

/** People in a segment of a special case: enough that a whole number says any share to nine digits. */
export const crowd = 1e9;

/** Attention, or a decay, at which in every step everybody reconsiders, and nothing is left. */
export const always = 1e9;

/**
 * A scenario with all mechanisms but those named switched off, in which everybody knows every vendor, nobody has a taste for
 * anything, reconsiders or is bound, vendors spend nothing and earn nothing but what is set. The engine runs it as it runs any other.
 */
export function bareMarket({ mechanisms = [], vendors, segments, set = {} }: BareMarket): Scenario {
  const names = Object.keys(segments);
  const read = readScenario({
    format: 'outlast/scenario@1',
    name: 'special-case',
    start: '2024-01-01',
    survey_noise: 0,
    mechanisms: Object.fromEntries(mechanismNames.map((name) => [name, name === 'inertia' || mechanisms.includes(name)])),
    serving: { classes: { flagship: { lag: 0, cost: 0 } }, floor: 0 },
    finance: { operating_share: 0 },
    ...set,
    segments: mapped(segments, () => ({
      kind: 'consumer',
      potential: crowd,
      adopted: crowd,
      intensity: 1,
      workloads: { general: 1 },
      classes: { flagship: 1 },
      quality: 0,
      price: 0,
      zero_price: 0,
      ease: 0,
      support: 0,
      network: 0,
      attention: 0,
      switching_cost: 0,
      coupling: 0,
      portability: 0,
      contested: 1,
      brand_drift: 0,
      brand: 'stated',
    })),
    vendors: mapped(vendors, () => ({
      strategy: 'hold',
      funding: 'self-funded',
      licence: 'closed',
      capability: { general: 1000 },
      training: 0,
      prices: { flagship: 0 },
      staff: 0,
      staff_growth: 1,
      cash: 0,
      aware: Object.fromEntries(names.map((name) => [name, 1])),
    })),
  });
  if ('problems' in read) throw new RangeError(read.problems.map(({ code, path }) => `${path}: ${code}`).join('; '));
  return read.scenario;
}

function mapped(parts: Readonly<Record<string, Fields>>, bare: () => Fields): Readonly<Record<string, Fields>> {
  return Object.fromEntries(Object.entries(parts).map(([name, fields]) => [name, { ...bare(), ...fields }]));
}

/** A simulator for a special case. Vendors and segments are in the order of their names. */
export function simulatorOf(market: BareMarket, fidelity: Fidelity = 'mean-field', observe: Observation = 'quick'): Simulator {
  return new Simulator(compile(bareMarket(market)), fidelity, observe);
}

/** The simulator after one run of a special case. */
export function playBare(
  market: BareMarket,
  { fidelity = 'mean-field', observe = 'quick', ...options }: RunOptions & { fidelity?: Fidelity; observe?: Observation } = {},
): Simulator {
  const simulator = simulatorOf(market, fidelity, observe);
  simulator.run(1, 0, options);
  return simulator;
}

/** Part of a segment's people that uses each vendor's cloud, nobody and those who use nothing included. */
export function cloudShares({ market, state }: Simulator, segment = 0): { readonly shares: number[]; readonly outside: number } {
  const all = state.adopted[segment]! + state.lapsed[segment]!;
  return {
    shares: cloudUsers(market, state.people, segment).map((people) => people / all),
    outside: state.lapsed[segment]! / all,
  };
}

/** People of a segment on each vendor's cloud. */
export function cloudUsers({ layout }: Market, people: Float64Array, segment = 0): number[] {
  const channels = layout.offers / layout.vendors;
  return layout.vendorNames.map((_, v) => people[segment * layout.offers + v * channels]!);
}
