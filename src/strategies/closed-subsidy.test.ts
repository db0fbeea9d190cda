import { expect, test } from 'vitest';
import { closedSubsidy } from './closed-subsidy.js';
import { undecided, type Policies, type View } from './strategy.js';

test('it pays developers, consumers and the public more than it did at the start, and asks less', () => {
  const levers = { operations: 1e6, credits: 10, subsidy: 0.1, advertising: 2e6, plan: 1 };
  const view = { levers, runway: Infinity, price: 1 } as View;
  const policies = {
    subsidyPrice: 0.7,
    subsidyCredits: 2,
    subsidyAdvertising: 1.5,
    subsidyConsumer: 0.3,
    retreatRunway: 9,
  } as Policies;
  const action = undecided();
  closedSubsidy.decide(view, policies, action);
  expect(action).toMatchObject({ price: 0.7, credits: 20, advertising: 3e6, subsidy: 0.3, operations: 1e6, training: 1 });
});
