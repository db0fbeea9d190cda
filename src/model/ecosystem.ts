/**
 * The ecosystem: integrations and applications per family, built by builders, helped by operations, decaying.
 *
 * Carries D2, E6, E9. E(t+1) = E (1 - decay) + build x builders x (1 - s + s o), where o is the intensity of
 * operations and s the part of building that happens only with them. It acts on choice in the next month.
 */
export function nextEcosystem(
  stock: number,
  builders: number,
  build: number,
  decay: number,
  operationsShare: number,
  operations: number,
): number {
  return stock * (1 - decay) + build * builders * (1 - operationsShare + operationsShare * operations);
}

/** The vendor's own ease of use after a month of usability engineering that closes a part `closed` of what is missing (E7c). */
export function nextOwnEase(ease: number, closed: number): number {
  return ease + (1 - ease) * closed;
}

/** Ease of use of an offer: the vendor's own, less what running the weights oneself costs, plus what its ecosystem adds. */
export function easeOfUse(own: number, lost: number, ecosystemShare: number, ecosystemGain: number): number {
  return Math.min(1, own - lost + ecosystemGain * ecosystemShare);
}
