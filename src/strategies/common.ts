import type { Action, Policies, View } from './strategy.js';

/** The vendor's own levers of the start, at the reference price, with training as planned. */
export function asAtStart(view: View, action: Action): void {
  action.price = 1;
  action.training = 1;
  action.operations = view.levers.operations;
  action.credits = view.levers.credits;
  action.subsidy = view.levers.subsidy;
  action.advertising = view.levers.advertising;
  action.openness = view.levers.openness;
}

/** Cuts training and promotion when the runway is short. */
export function retreatIfShort(view: View, policies: Policies, action: Action): void {
  if (view.runway >= policies.retreatRunway) return;
  action.training *= policies.retreatTraining;
  action.credits *= policies.retreatPromotion;
  action.subsidy *= policies.retreatPromotion;
  action.advertising *= policies.retreatPromotion;
}
