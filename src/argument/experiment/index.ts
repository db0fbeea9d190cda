import type { Experiment, ExperimentOf } from '../claim/experiment.js';
import { contrastEffect } from './contrast.js';
import { decayEffect } from './decay.js';
import { decompositionEffect } from './decomposition.js';
import type { Effect, World } from './effect.js';
import { frontEffect } from './front.js';
import { predictsEffect } from './predicts.js';
import { thresholdEffect } from './threshold.js';
import { unitCostEffect } from './unit-cost.js';

export type { Effect, World } from './effect.js';

/** What an experiment comes to in one world. */
export function effectIn(experiment: Exclude<Experiment, ExperimentOf<'best-response'>>, world: World): Effect {
  switch (experiment.kind) {
    case 'contrast':
      return contrastEffect(experiment, world);
    case 'predicts':
      return predictsEffect(experiment, world);
    case 'decay':
      return decayEffect(experiment, world);
    case 'unit-cost':
      return unitCostEffect(experiment, world);
    case 'front':
      return frontEffect(experiment, world);
    case 'threshold':
      return thresholdEffect(experiment, world);
    case 'decomposition':
      return decompositionEffect(experiment, world);
  }
}
