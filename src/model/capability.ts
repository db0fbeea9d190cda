import { exp, log, pow } from '../numerics/index.js';

/** Coefficients of L(N, D) = E + A N^-a + B D^-b, loss in nats per token. */
export interface ScalingLaw {
  readonly irreducible: number;
  readonly parameterCoefficient: number;
  readonly dataCoefficient: number;
  readonly parameterExponent: number;
  readonly dataExponent: number;
}

/** A compute-optimal model: parameters, training tokens, loss in nats per token. */
export interface OptimalModel {
  readonly parameters: number;
  readonly tokens: number;
  readonly loss: number;
}

/**
 * Loss of a model with `parameters` weights trained on `tokens` tokens.
 *
 * Carries E2. Source: Hoffmann et al. 2022; coefficients by Besiroglu et al. 2024.
 */
export function scalingLoss(law: ScalingLaw, parameters: number, tokens: number): number {
  return (
    law.irreducible +
    law.parameterCoefficient * pow(parameters, -law.parameterExponent) +
    law.dataCoefficient * pow(tokens, -law.dataExponent)
  );
}

/**
 * The best split of `compute` FLOP between parameters and tokens under C = 6 N D.
 *
 * N = G (C/6)^(b/(a+b)) with G = (a A / (b B))^(1/(a+b)). Source: Hoffmann et al. 2022, section 3.3.
 */
export function computeOptimal(law: ScalingLaw, compute: number): OptimalModel {
  const { parameterExponent: a, dataExponent: b } = law;
  const ratio = (a * law.parameterCoefficient) / (b * law.dataCoefficient);
  const parameters = pow(ratio, 1 / (a + b)) * pow(compute / 6, b / (a + b));
  const tokens = compute / 6 / parameters;
  return { parameters, tokens, loss: scalingLoss(law, parameters, tokens) };
}

/** Fall of ln(reducible loss) per e-fold of compute on the optimal path: a b / (a + b). */
export function reducibleLossExponent(law: ScalingLaw): number {
  return (law.parameterExponent * law.dataExponent) / (law.parameterExponent + law.dataExponent);
}

/**
 * Capability points per e-fold of effective compute.
 *
 * The capability index is linear in ln(reducible loss), hence in ln(effective compute). Linear in loss itself,
 * yearly gains would shrink by a third each year, which is not observed.
 */
export function pointsPerEfold(law: ScalingLaw, pointsPerNat: number): number {
  return pointsPerNat * reducibleLossExponent(law);
}

/**
 * Points that a workload gains when `focus` of all effort goes to it rather than `reference`.
 *
 * Effective compute for a workload is C (focus / reference)^rho; rho = 0 makes focus irrelevant.
 */
export function focusGain(slope: number, specialisation: number, focus: number, reference: number): number {
  if (focus === reference) return 0;
  return slope * specialisation * log(Math.max(focus, 1e-3) / Math.max(reference, 1e-3));
}

/** Effective compute of `months` with algorithms that gain `yearly` a year: the factor exp(ln(yearly) months / 12). */
export function algorithmicFactor(yearly: number, months: number): number {
  return exp((log(yearly) * months) / 12);
}

/** Rise of the logarithm of compute-optimal parameters with that of compute: b / (a + b). */
export function sizeExponent(law: ScalingLaw): number {
  return law.dataExponent / (law.parameterExponent + law.dataExponent);
}
