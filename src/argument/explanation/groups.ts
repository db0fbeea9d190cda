import type { MechanismName } from '../../scenario/index.js';

/** Mechanisms that are switched off together, by what they are about. */
export const mechanismGroups = {
  technology: ['training', 'spillover'],
  factors: ['factors'],
  serving: ['serving'],
  attention: ['diffusion'],
  choice: ['choice'],
  inertia: ['inertia', 'usage'],
  ecosystem: ['ecosystem', 'programmes'],
  money: ['revenue', 'finance'],
  morale: ['morale'],
} as const satisfies Readonly<Record<string, readonly MechanismName[]>>;

export type MechanismGroup = keyof typeof mechanismGroups;
export const groupNames = Object.keys(mechanismGroups) as readonly MechanismGroup[];

/** Overrides that switch off every mechanism that is in no group of a coalition. */
export function switchedOff(coalition: number, players: readonly (readonly MechanismName[])[]): string[] {
  return players.flatMap((names, i) => ((coalition & (1 << i)) === 0 ? names.map((name) => `mechanisms.${name}=false`) : []));
}
