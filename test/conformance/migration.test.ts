import { describe, expect, test } from 'vitest';
import { migrationOf } from '../../src/experiment/index.js';
import { channels, compile, segmentKind, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';

const scenario = flagship('horizon=24');
const migration = migrationOf(scenario);

/** What the engine itself counts over a run: who left each family, and who came to it. */
function counted(): { readonly left: Float64Array; readonly came: Float64Array } {
  const market = compile(scenario);
  const { vendors: V, offers: O } = market.layout;
  const left = new Float64Array(V);
  const came = new Float64Array(V);
  new Simulator(market, 'mean-field', 'quick').run(0, 0, {
    watch(state) {
      market.segment.kind.forEach((kind, s) => {
        if (kind !== segmentKind.builder) return;
        for (let v = 0; v < V; v++) left[v]! += state.leavers[s * V + v]!;
        for (let o = 0; o < O; o++) came[(o / channels) | 0]! += state.arrivals[s * O + o]!;
      });
    },
  });
  return { left, came };
}

describe('migration of builders', () => {
  const { left, came } = counted();

  test('takes no more from a family than leave it, and brings no more to it than come', () => {
    migration.flows.forEach((row, v) => {
      const out = row.reduce((sum, value) => sum + value, 0);
      const into = migration.flows.reduce((sum, from) => sum + from[v]!, 0);
      expect(out).toBeGreaterThan(0);
      expect(out).toBeLessThanOrEqual(left[v]! * (1 + 1e-9));
      expect(into).toBeLessThanOrEqual(came[v]! * (1 + 1e-9));
      expect(row[v]).toBe(0);
    });
  });

  test('with nothing outside, whoever leaves goes to a family or comes back: flows and returns are the leavers of the engine', () => {
    const market = compile(scenario);
    // Nobody of the flagship may use nothing, so the pool is shared out among offers.
    expect(
      Array.from(market.segment.kind.keys()).every(
        (s) => scenario.segments[market.layout.segmentNames[s]!]!.outside === undefined,
      ),
    ).toBe(true);
    migration.returned.forEach((value, v) => {
      const told = value + migration.flows[v]!.reduce((sum, flow) => sum + flow, 0);
      expect(told / left[v]!).toBeCloseTo(1, 9);
    });
  });

  test('who came has stayed at first, and fewer the longer it is ago', () => {
    for (const path of migration.staying) {
      expect(path[0]).toBeCloseTo(1, 12);
      path.slice(1).forEach((part, i) => {
        if (part !== null) expect(part).toBeLessThan(path[i]!);
      });
    }
  });
});
