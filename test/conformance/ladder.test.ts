import { describe, expect, test } from 'vitest';
import { channel, channels, compile, Simulator } from '../../src/simulation/index.js';
import { flagship } from '../support/flagship.js';
import { runOf } from '../support/runs.js';

const climbing = ['segments.*.upgrade_local=0.02', 'segments.*.upgrade_hosted=0.02'];
const resting = ['segments.*.upgrade_local=0', 'segments.*.upgrade_hosted=0'];

describe('D0: the open release is the lowest rung of a ladder', () => {
  /** People on the own cloud of a family over its months, as a part of the family. */
  const onCloud = (set: readonly string[], vendor: string, fidelity: 'mean-field' | 'stochastic' = 'mean-field'): number => {
    const { simulator } = runOf(flagship('horizon=24', ...set), fidelity);
    const { layout } = simulator.market;
    let cloud = 0;
    let all = 0;
    for (let s = 0; s < layout.segments; s++) {
      const i = s * layout.offers + layout.vendorNames.indexOf(vendor) * channels;
      cloud += simulator.state.people[i + channel.api]!;
      all += simulator.state.people.subarray(i, i + channels).reduce((sum, people) => sum + people, 0);
    }
    return cloud / all;
  };

  test('users of weights move up to the vendor that has a cloud, in both fidelities', () => {
    for (const fidelity of ['mean-field', 'stochastic'] as const) {
      expect(onCloud(climbing, 'mistral', fidelity)).toBeGreaterThan(1.1 * onCloud(resting, 'mistral', fidelity));
    }
  });

  test('nobody moves up to a cloud that is gone or was never there', () => {
    expect(onCloud(climbing, 'meta')).toBeCloseTo(onCloud(resting, 'meta'), 1);
    const gone = runOf(flagship('horizon=24', 'vendors.mistral.cash=0', 'finance.round_hazard=0', ...climbing), 'stochastic');
    const { layout } = gone.simulator.market;
    const v = layout.vendorNames.indexOf('mistral');
    expect(gone.at('mistral', 'survival')).toBe(0);
    for (let s = 0; s < layout.segments; s++) {
      expect(gone.simulator.state.people[s * layout.offers + v * channels + channel.api]).toBe(0);
    }
  });

  test('who moves up stays with the family: retention of those who began on own hardware does not fall for it', () => {
    const kept = (set: readonly string[]): number => {
      const { recorder, simulator } = runOf(flagship('horizon=36', 'segments.*.switching_cost=2', ...set), 'mean-field');
      const { vendors: V, vendorNames } = simulator.market.layout;
      return recorder.endings[3 * V + vendorNames.indexOf('mistral')]!;
    };
    expect(kept(climbing)).toBeGreaterThan(0.95 * kept(resting));
  });

  test('a hand-computed month: of 1,000 hosted users of whom none reconsiders, one in a hundred moves up', () => {
    const simulator = new Simulator(
      compile(
        flagship(
          'horizon=1',
          'mechanisms.inertia=true',
          'segments.*.attention=0',
          'diffusion.reach_trial=0',
          'segments.*.innovation=0',
          'segments.*.imitation=0',
          'segments.*.upgrade_local=0',
          'segments.*.upgrade_hosted=0.01005033585350145',
        ),
      ),
      'mean-field',
    );
    const { layout, initialShare, segment } = simulator.market;
    simulator.run(1, 0);
    const s = layout.segmentNames.indexOf('startups');
    const hosted = s * layout.offers + layout.vendorNames.indexOf('mistral') * channels + channel.hosted;
    const before = initialShare[hosted]! * segment.adopted[s]!;
    expect(before).toBeGreaterThan(1000);
    expect(simulator.state.people[hosted]! / before).toBeCloseTo(0.99, 9);
    const cloud = hosted - channel.hosted + channel.api;
    expect(simulator.state.people[cloud]! - initialShare[cloud]! * segment.adopted[s]!).toBeCloseTo(0.01 * before, 3);
  });
});
