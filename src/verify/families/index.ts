import type { AnyFamily } from '../family.js';
import { attrition } from './attrition.js';
import { bassContinuous, bassDiscrete, bassPeaks } from './bass.js';
import { berryInversion } from './berry-inversion.js';
import { finiteBudgets } from './finite-budgets.js';
import { foreseenLockIn } from './foreseen-lock-in.js';
import { increasingReturns } from './increasing-returns.js';
import { logitPrice } from './logit-price.js';
import { logitShares } from './logit-shares.js';
import { lookingAhead } from './looking-ahead.js';
import { networkHysteresis, networkLogit } from './network-logit.js';
import { observedMargin } from './observed-margin.js';
import { openness } from './openness.js';
import { freeRival } from './free-rival.js';
import { platformPair } from './platform-pair.js';
import { quantityNetworks } from './quantity-networks.js';
import { reactiveFollower } from './reactive-follower.js';
import { refinancing } from './refinancing.js';
import { sobolIndices } from './sobol-indices.js';
import { stateDependence } from './state-dependence.js';
import { sunkCost } from './sunk-cost.js';
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
    sunkCost,
    quantityNetworks,
    freeRival,
    attrition,
    platformPair,
    foreseenLockIn,
    openness,
  ].map((family) => [family.name, family as AnyFamily]),
);
