import { readClaim, type Claim } from '../../argument/index.js';
import { Unplayable } from './reading.js';
import { claimTexts } from './shipped.js';

/** A claim that ships, by its name. */
export function shippedClaim(id: string): Claim {
  const file = `${id}.yaml`;
  const told = readClaim(claimTexts.get(file) ?? '', file);
  if ('problems' in told) throw new Unplayable(`no claim ${id}`);
  return told.claim;
}
