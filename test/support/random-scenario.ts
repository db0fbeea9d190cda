import fc from 'fast-check';
import { readScenario, strategyNames, type Scenario } from '../../src/scenario/index.js';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

const vendor = fc.record({
  strategy: fc.constantFrom(...strategyNames),
  funding: fc.constantFrom('venture', 'parent', 'self-funded'),
  distress: fc.constantFrom('exit', 'open-up'),
  licence: fc.constantFrom('osi', 'conditional', 'non-commercial'),
  points: between(900, 1300),
  open: fc.boolean(),
  enters: fc.constantFrom(0, 0, 0, 5),
  cash: between(1e6, 5e9),
  training: between(0, 3e8),
  price: between(0.1, 20),
  staff: between(1, 3000),
  promotion: between(0, 3e7),
  parent: between(0, 1e9),
});

/** Random markets within and somewhat beyond what the shipped ones look like; every one of them is a valid document. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    vendors: fc.array(vendor, { minLength: 1, maxLength: 4 }),
    horizon: fc.integer({ min: 1, max: 30 }),
    people: fc.constantFrom(3, 1000, 1e6, 1e9),
    attention: between(0, 2),
    switching: between(0, 4),
    network: between(0, 1.2),
    nest: between(0.3, 1),
    contested: between(0, 1),
    second: between(0, 0.5),
    drift: between(0, 2),
    stages: fc.integer({ min: 1, max: 4 }),
    climate: fc.constantFrom('boom', 'normal', 'winter'),
    regime: fc.constantFrom('reactive', 'proactive'),
    observed: fc.boolean(),
  })
  .map((draw) => {
    const names = draw.vendors.map((_, i) => `v${i}`);
    const shares = Object.fromEntries(names.slice(0, 2).map((name) => [name, 1 / names.length]));
    const segment = (kind: string, billing: string): unknown => ({
      kind,
      billing,
      potential: draw.people * 3,
      adopted: draw.people,
      intensity: 5,
      workloads: { general: 1 },
      classes: { flagship: 0.5, mid: 0.25, small: 0.25 },
      attention: draw.attention,
      switching_cost: draw.switching,
      network: draw.network,
      contested: draw.contested,
      second_source: draw.second,
      brand_drift: draw.drift,
      observed: draw.observed ? [{ date: '2024-01-01', shares }] : [],
    });
    const read = readScenario({
      format: 'outlast/scenario@1',
      name: 'random',
      start: '2024-01-01',
      horizon: draw.horizon,
      choice: { open_nest: draw.nest },
      inertia: { stages: draw.stages },
      climate: { initial: draw.climate },
      spillover: { regime: draw.regime },
      segments: {
        consumers: segment('consumer', 'subscription'),
        businesses: segment('business', 'usage'),
        builders: segment('builder', 'usage'),
      },
      vendors: Object.fromEntries(
        draw.vendors.map((v, i) => [
          names[i],
          {
            strategy: v.strategy,
            funding: v.funding,
            distress: v.distress,
            licence: v.licence,
            enters: i === 0 ? 0 : v.enters,
            capability: { general: v.points },
            ...(v.open && { open: { licence: v.licence, capability: { general: v.points - 20 } } }),
            cash: v.cash,
            training: v.training,
            prices: { flagship: v.price, mid: v.price / 3, small: v.price / 20 },
            staff: v.staff,
            operations: v.promotion,
            advertising: v.promotion,
            credits: 2,
            subsidy: 0.1,
            ...(v.funding === 'parent' && { parent_budget: v.parent }),
          },
        ]),
      ),
    });
    if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 1));
    return read.scenario;
  });
