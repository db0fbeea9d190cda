import { describe, expect, test } from 'vitest';
import { imitatedAdvertising, nextOwnEase } from '../../src/model/index.js';
import { flagship } from '../support/flagship.js';
import { runOf } from '../support/runs.js';

describe('E8d: taking the product straight to consumers is copied by all', () => {
  // One vendor starts to advertise, its consumer share grows, and rivals follow.
  const spree = 'events=[{ month: 6, until: 30, vendor: anthropic, lever: advertising, amount: 8e7 }]';
  const imitating = runOf(flagship('horizon=36', 'diffusion.imitation=0.2', spree), 'mean-field');
  const alone = runOf(flagship('horizon=36', 'diffusion.imitation=0', spree), 'mean-field');
  const rivals = ['openai', 'google', 'xai'];

  test('rivals raise their advertising after one whose share grows', () => {
    const raised = rivals.filter((rival) => imitating.at(rival, 'advertising', 24) > 1.2 * alone.at(rival, 'advertising', 24));
    expect(raised.length).toBeGreaterThanOrEqual(2);
  });

  test('so that the first gains less by it', () => {
    const before = (run: typeof alone): number => run.at('anthropic', 'consumer_share', 5);
    const gain = (run: typeof alone): number => run.at('anthropic', 'consumer_share', 29) - before(run);
    expect(gain(alone)).toBeGreaterThan(0);
    expect(gain(imitating)).toBeLessThan(gain(alone));
  });

  test('a vendor that holds does not follow, and nobody beyond what revenue pays for', () => {
    const held = runOf(flagship('horizon=36', 'diffusion.imitation=0.2', 'vendors.google.strategy=hold', spree), 'mean-field');
    const { layout, vendor } = held.simulator.market;
    const google = layout.vendorNames.indexOf('google');
    expect(held.at('google', 'advertising', 24)).toBeCloseTo(vendor.advertising[google]! * held.at('google', 'survival', 24), 3);
    expect(imitatedAdvertising(0, 5, 100, 20, 0.5)).toBe(7.5);
    expect(imitatedAdvertising(10, 50, 100, 20, 0.5)).toBe(5);
  });
});

describe('E7c: ease of use is raised by engineering', () => {
  const plain = runOf(flagship('horizon=24'), 'mean-field');
  const easier = runOf(flagship('horizon=24', 'vendors.google.usability=20 M USD/month'), 'mean-field');

  test('a hand-computed month closes a tenth of what is missing', () => {
    expect(nextOwnEase(0.6, 0.1)).toBeCloseTo(0.64, 14);
  });

  test('it wins users and costs money', () => {
    const google = plain.simulator.market.layout.vendorNames.indexOf('google');
    expect(easier.simulator.state.ease[google]!).toBeGreaterThan(plain.simulator.state.ease[google]! + 0.02);
    expect(easier.at('google', 'builder_share')).toBeGreaterThan(plain.at('google', 'builder_share'));
    expect(easier.at('google', 'cumulative_burn')).toBeGreaterThan(plain.at('google', 'cumulative_burn'));
  });
});
