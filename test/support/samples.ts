import { channels, IndividualsSimulator, type World } from '../../src/individuals/index.js';
import type { Scenario } from '../../src/scenario/index.js';
import { compile, Simulator, type Market } from '../../src/simulation/index.js';

type State = Simulator['state'];

/** Values of one run by name, `month subject what`. */
export type Measures = ReadonlyMap<string, number>;

/** Months at whose end a run is measured. */
const measured = [2, 7, 18];

/** The lumped engine's runs of a scenario, with the brand and the initial shares of `base`. */
export function lumped(scenario: Scenario, runs: number, base = scenario): Measures[] {
  const market = compile(scenario, compile(base));
  const simulator = new Simulator(market, 'stochastic', 'quick');
  const moved = new Float64Array(market.layout.segments);
  return Array.from({ length: runs }, (_, i) => {
    const measures = new Map<string, number>();
    moved.fill(0);
    simulator.run(1, i, { watch: (state) => measureState(market, state, moved, measures) });
    return measures;
  });
}

function measureState(market: Market, state: State, moved: Float64Array, into: Map<string, number>): void {
  const { vendors: V, offers: O, stages: T, workloads: W, segmentNames, vendorNames } = market.layout;
  state.arrivals.forEach((people, i) => (moved[Math.floor(i / O)]! += people));
  if (!measured.includes(state.month)) return;
  const put = (subject: string, what: string, value: number) => into.set(`${state.month} ${subject} ${what}`, value);
  vendorNames.forEach((name, v) => {
    put(name, 'cash', state.alive[v]! * state.cash[v]!);
    put(name, 'revenue', state.revenue[v]!);
    put(name, 'capability', state.capability[v * W]!);
    put(name, 'weights', state.isOpen[v]! * state.openCapability[v * W]!);
    put(name, 'morale', state.alive[v]! * state.morale[v]!);
    put(name, 'ecosystem', state.ecosystemShare[v]!);
    ['consumer', 'business', 'builder'].forEach((kind, k) => put(name, `${kind} share`, state.share[k * V + v]!));
    segmentNames.forEach((segment, s) => {
      const subject = `${name} ${segment}`;
      put(subject, 'aware', state.aware[s * V + v]!);
      for (let c = 0; c < 3; c++) {
        put(subject, channels[c]!, state.people[s * O + v * 3 + c]!);
        put(subject, `${channels[c]!} beside`, state.freeUsage[s * O + v * 3 + c]!);
      }
    });
  });
  segmentNames.forEach((segment, s) => {
    put(segment, 'adopters', state.adopted[s]!);
    put(segment, 'moved', moved[s]!);
    for (let stage = 0; stage < T; stage++) {
      let people = 0;
      for (let v = 0; v < V; v++) people += state.users[(s * O + v * 3 + 1) * T + stage]!;
      put(segment, `stage ${stage}`, people);
    }
  });
}

/** The individuals' runs of a scenario. */
export function individual(scenario: Scenario, runs: number): Measures[] {
  const simulator = new IndividualsSimulator(scenario);
  return Array.from({ length: runs }, (_, i) => {
    const measures = new Map<string, number>();
    const moved = new Map<string, number>();
    simulator.run(1, i, (world) => measureWorld(world, moved, measures));
    return measures;
  });
}

function measureWorld({ month, vendors, groups, facts }: World, moved: Map<string, number>, into: Map<string, number>): void {
  for (const { name, offers } of groups) {
    moved.set(
      name,
      offers.reduce((sum, { arrivals }) => sum + arrivals, moved.get(name) ?? 0),
    );
  }
  if (!measured.includes(month)) return;
  const put = (subject: string, what: string, value: number) => into.set(`${month} ${subject} ${what}`, value);
  for (const vendor of vendors) {
    const { name } = vendor;
    put(name, 'cash', vendor.cash);
    put(name, 'revenue', vendor.revenue);
    put(name, 'capability', vendor.points[0]!);
    put(name, 'weights', vendor.isOpen ? vendor.openPoints[0]! : 0);
    put(name, 'morale', vendor.alive ? vendor.morale : 0);
    put(name, 'ecosystem', vendor.ecosystemShare);
    for (const kind of ['consumer', 'business', 'builder'] as const) put(name, `${kind} share`, vendor.shares[0]![kind]);
    for (const group of groups) {
      const subject = `${name} ${group.name}`;
      put(subject, 'aware', group.aware[vendor.index]!);
      for (const { channel, users, free } of group.offers.filter((offer) => offer.vendor === vendor)) {
        put(subject, channel, users);
        put(subject, `${channel} beside`, free);
      }
    }
  }
  for (const { name, people, adopters } of groups) {
    put(name, 'adopters', adopters);
    put(name, 'moved', moved.get(name)!);
    const local = people.filter(({ offer }) => offer?.channel === 'local');
    for (let stage = 0; stage < facts.inertia.stages; stage++) {
      put(name, `stage ${stage}`, local.filter((person) => person.stage === stage).length);
    }
  }
}
