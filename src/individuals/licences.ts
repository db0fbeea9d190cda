import { licencePresets } from '../scenario/index.js';
import type { Facts } from './facts.js';

type Holder = Pick<Facts['vendors'][string], 'licence' | 'terms'>;

/** Terms of weights that are given away under a licence. */
export function termsOf({ licence, terms }: Holder): { commercial: boolean; cap: boolean; obligations: boolean } {
  if (licence !== 'terms') return licencePresets[licence];
  return terms ?? licencePresets.conditional;
}
