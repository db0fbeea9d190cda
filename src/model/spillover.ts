/**
 * Spill-over: followers move towards the released frontier of some months ago, faster where it is open.
 *
 * Carries E1, E8b, E20. Know-how rises by (1 - e^-h) times the gap to the delayed frontier, by the better of the
 * closed and the open source. `lag` months of delay keep the gap from vanishing: E20 is decided here, by assumption.
 * In the proactive regime a follower aims at where the frontier will be, not at where it was.
 * Source: hazard form, Caballero and Jaffe 1993; reactive and proactive followers, Wu, Duan, Li, Hu 2025.
 */

/** Points of know-how gained in a month by a follower at `own`, `closedPart` and `openPart` being 1 - e^-hazard. */
export function knowHowGain(own: number, closed: number, open: number, closedPart: number, openPart: number): number {
  return Math.max(0, closedPart * (closed - own), openPart * (open - own));
}

/** The target of a follower: the delayed frontier, moved forward by its own pace in the proactive regime. */
export function imitationTarget(delayed: number, now: number, proactive: boolean): number {
  return proactive ? Math.max(now, delayed) + (now - delayed) : delayed;
}

/** Points that the community adds in a month to an open family that `builderShare` of all builders use. */
export function communityGain(pointsPerYear: number, builderShare: number): number {
  return (pointsPerYear * builderShare) / 12;
}
