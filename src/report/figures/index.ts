import { choice } from './choice.js';
import { diffusion } from './diffusion.js';
import { ecosystem } from './ecosystem.js';
import { factors } from './factors.js';
import type { Figure } from './figure.js';
import { finance } from './finance.js';
import { inertia } from './inertia.js';
import { morale } from './morale.js';
import { programmes } from './programmes.js';
import { revenue } from './revenue.js';
import { serving } from './serving.js';
import { spillover } from './spillover.js';
import { strategies } from './strategies.js';
import { training } from './training.js';
import { usage } from './usage.js';

export { chartIn, type Bench, type Figure } from './figure.js';

/** The figures of the model book, one for each mechanism, in its order. */
export const figures: readonly Figure[] = [
  training,
  spillover,
  factors,
  serving,
  diffusion,
  choice,
  inertia,
  usage,
  ecosystem,
  programmes,
  revenue,
  finance,
  morale,
  strategies,
];
