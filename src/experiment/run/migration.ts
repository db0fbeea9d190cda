import type { Scenario } from '../../scenario/index.js';
import { channel, channels, compile, segmentKind, Simulator, Tape, type Market, type State } from '../../simulation/index.js';
import { Cohorts } from './cohorts.js';
import { leaveRates } from './leaving.js';

/** Who among builders left whom for whom, and how long those who come to a family stay with it. */
export interface Migration {
  /** Vendors in the order of both tables. */
  readonly vendors: readonly string[];
  /** [from][to] builders who left one family for another over the horizon; nobody leaves for where he was. */
  readonly flows: readonly (readonly number[])[];
  /** [vendor] whether its weights were out at the end of any month. */
  readonly opened: readonly boolean[];
  /** [vendor] builders who left an offer of a family and chose the same family anew. */
  readonly returned: readonly number[];
  /**
   * [vendor][month since entry] part of those who came to a family and have not left it since, pooled over months of entry; null
   * where nobody has been there so long.
   */
  readonly staying: readonly (readonly (number | null)[])[];
}

/** Months for which those who come to a family are followed. */
export const followedMonths = 12;

/**
 * Migration of builders in one run of expected flows. Whoever leaves for a pool is placed by the pool's weights, wherever they
 * came from, so the flow from a family to another is what leaves the one times the other's part of the weights.
 */
export function migrationOf(scenario: Scenario): Migration {
  const market = compile(scenario);
  const simulator = new Simulator(market, 'mean-field', 'quick');
  const { vendorNames, vendors: V } = market.layout;
  const flows = vendorNames.map(() => new Float64Array(V));
  const builders = Array.from(market.segment.kind.keys()).filter((s) => market.segment.kind[s] === segmentKind.builder);
  const cohorts = builders.map((s) => new Cohorts(market, s, followedMonths));
  const opened = vendorNames.map(() => false);
  simulator.pause(0, 0, 0, new Tape());
  const before = simulator.state.users.slice();
  simulator.run(0, 0, {
    watch(state) {
      for (let v = 0; v < V; v++) opened[v] ||= Boolean(state.isOpen[v]);
      builders.forEach((s, b) => {
        cohorts[b]!.step(state, addFlows(market, state, s, before, flows));
      });
      before.set(state.users);
    },
  });
  return {
    vendors: vendorNames,
    opened,
    returned: flows.map((row, v) => row[v]!),
    flows: flows.map((row, from) => Array.from(row, (value, to) => (from === to ? 0 : value))),
    staying: vendorNames.map((_, v) => stayingOf(cohorts, v)),
  };
}

/** Adds what a segment's people moved this month, and says how many came back to the very offer's family, by offer. */
function addFlows(market: Market, state: State, s: number, before: Float64Array, flows: readonly Float64Array[]): Float64Array {
  const { vendors: V, offers: O, stages: T } = market.layout;
  const { weight } = state;
  const sum = state.weightSum[s]!;
  const localSum = state.localSum[s]!;
  const returned = new Float64Array(O);
  for (let from = 0; from < V; from++) {
    let out = 0;
    let across = 0;
    for (let c = 0; c < channels; c++) {
      const o = from * channels + c;
      for (let k = 0; k < (c === channel.local ? T : 1); k++) {
        const there = before[(s * O + o) * T + k]!;
        if (there === 0) continue;
        const leaves = leaveRates(market, state, s, o, k);
        out += there * leaves.pool;
        across += there * leaves.local;
      }
    }
    if (out + across === 0) continue;
    for (let o = 0; o < O; o++) {
      const local = o % channels === channel.local && localSum > 0 ? weight[s * O + o]! / localSum : 0;
      const come = (sum > 0 ? out * (weight[s * O + o]! / sum) : 0) + across * local;
      const to = (o / channels) | 0;
      flows[from]![to]! += come;
      if (to === from) returned[o]! += come;
    }
  }
  return returned;
}

function stayingOf(cohorts: readonly Cohorts[], vendor: number): (number | null)[] {
  return Array.from({ length: followedMonths + 1 }, (_, lag) => {
    const entered = cohorts.reduce((sum, cohort) => sum + cohort.entered[vendor * (followedMonths + 1) + lag]!, 0);
    const stayed = cohorts.reduce((sum, cohort) => sum + cohort.stayed[vendor * (followedMonths + 1) + lag]!, 0);
    return entered > 0 ? stayed / entered : null;
  });
}
