import type { Experiment } from './experiment.js';
import { measureSchema, termsOf, type Measure, type Outcome } from './measure.js';

/** Everything that an experiment measures, each at its month. */
export function measuresIn(experiment: Experiment): readonly Measure[] {
  switch (experiment.kind) {
    case 'contrast':
      return [
        ...termsOf(experiment.outcome),
        ...(experiment.by_vendor ? [{ ...experiment.by_vendor, of: 'vendors' as const }] : []),
      ];
    case 'threshold':
    case 'decomposition':
      return termsOf(experiment.outcome);
    case 'predicts': {
      const { by, against, target, month } = experiment;
      const of = 'vendors';
      return [
        ...[by, ...against].map((metric) => measureSchema.parse({ metric, of, month })),
        measureSchema.parse({ metric: target, of }),
      ];
    }
    case 'decay': {
      const { outcome, less, from, to } = experiment;
      return [from, to].flatMap((month) => [...termsAt(outcome, month), ...(less ? termsAt(less.outcome, month) : [])]);
    }
    case 'unit-cost': {
      const { cost, gain, early, late } = experiment;
      return [early, late].flatMap((month) => [...termsAt(cost, month), ...termsAt(gain, month)]);
    }
    case 'best-response':
      return [measureSchema.parse({ metric: 'profit_npv', of: 'vendors' })];
    case 'front':
      return Object.values(experiment.objectives).flatMap(({ measure }) => termsOf(measure));
  }
}

/** The terms of an outcome at another month. */
export const termsAt = (outcome: Outcome, month: number): readonly Measure[] =>
  termsOf(outcome).map((term) => ({ ...term, month }));
