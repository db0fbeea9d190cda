/**
 * Morale (心气) of a team, in [0, 1].
 *
 * Carries E18c. Falls with lost share, short runway, missed rounds and departures; rises with won share, the
 * technical lead and closed rounds; returns to a baseline. It changes training speed by at most 15 %, drives
 * departures, and below a threshold for three months the team gives up or opens what it has.
 */
export interface MoraleForces {
  readonly baseline: number;
  readonly reversion: number;
  readonly share: number;
  readonly runway: number;
  readonly missed: number;
  readonly departures: number;
  readonly win: number;
}

/** Morale after a month; `shareChange` relative, `departed` part of staff, `wins` a count, the rest 0 or 1. */
export function nextMorale(
  morale: number,
  forces: MoraleForces,
  shareChange: number,
  shortRunway: number,
  missedRound: number,
  departed: number,
  wins: number,
): number {
  const moved =
    morale +
    forces.reversion * (forces.baseline - morale) +
    forces.share * Math.min(0.5, Math.max(-0.5, shareChange)) -
    forces.runway * shortRunway -
    forces.missed * missedRound -
    forces.departures * departed +
    forces.win * wins;
  return Math.min(1, Math.max(0, moved));
}

/** Factor on training speed: 1 at morale one half, 1 ± swing at the ends. */
export function trainingSpeed(morale: number, swing: number): number {
  return 1 + swing * (2 * morale - 1);
}

/** Part of the staff that leaves in a month: all of `attrition` at morale zero, none at one. */
export function departures(morale: number, attrition: number): number {
  return attrition * (1 - morale);
}
