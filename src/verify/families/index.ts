import type { AnyFamily } from '../family.js';
import { bassContinuous, bassDiscrete, bassPeaks } from './bass.js';
import { berryInversion } from './berry-inversion.js';
import { finiteBudgets } from './finite-budgets.js';
import { increasingReturns } from './increasing-returns.js';
import { logitPrice } from './logit-price.js';
import { logitShares } from './logit-shares.js';
import { lookingAhead } from './looking-ahead.js';
import { networkHysteresis, networkLogit } from './network-logit.js';
import { observedMargin } from './observed-margin.js';
import { reactiveFollower } from './reactive-follower.js';
import { refinancing } from './refinancing.js';
import { sobolIndices } from './sobol-indices.js';
import { stateDependence } from './state-dependence.js';
import { algorithmicProgress, learningCurve, priceDecline, scalingLawFamily, servingAccounts } from './technology.js';

/** Every family, by the name that cases use. */
export const families: Readonly<Record<string, AnyFamily>> = Object.fromEntries(
  [
    logitShares,
    logitPrice,
    observedMargin,
    berryInversion,
    networkLogit,
    networkHysteresis,
    increasingReturns,
    bassContinuous,
    bassDiscrete,
    bassPeaks,
    stateDependence,
    finiteBudgets,
    refinancing,
    lookingAhead,
    reactiveFollower,
    scalingLawFamily,
    algorithmicProgress,
    priceDecline,
    learningCurve,
    servingAccounts,
    sobolIndices,
  ].map((family) => [family.name, family as AnyFamily]),
);
