import { splitRange } from '../experiment/index.js';
import { fidelities, type Fidelity } from '../simulation/index.js';
import { drawsFlag, type MarketFlags } from './market.js';
import { allowCodeFlag, langFlag, seedFlag, setFlag, wholeNumber, words } from './parameters.js';
import type { Speech } from './speech.js';
import { keepFlags, type KeepFlags } from './store-flag.js';

/** Ranges with commas between them, each `path:low..high`. */
export function ranges({ sentences }: Speech): (text: string) => readonly string[] {
  return (text) => {
    const all = words(text);
    const broken = all.find((one) => splitRange(one) === null);
    if (broken !== undefined || all.length === 0) throw new SyntaxError(sentences.range(broken ?? text));
    return all;
  };
}

/** What the flags of a search come to. */
export interface SearchFlags extends KeepFlags, MarketFlags {
  readonly over: readonly string[];
  readonly budget: number;
  readonly replicates: number;
  readonly starts: number;
  readonly seed: number;
  readonly fidelity: Fidelity;
}

/** What of the flags determines which candidates are played. */
export const searched = ({ over, budget, replicates, starts }: SearchFlags) => ({ over, budget, replicates, starts });

/** Flags by which candidates and points are played. */
export const searchFlags = (speech: Speech) => {
  const { run, shared } = speech.help;
  const placeholder = shared.number;
  return {
    starts: { kind: 'parsed', parse: wholeNumber(1, 1000, speech), placeholder, default: '1', brief: shared.starts },
    seed: seedFlag(speech),
    fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: run.fidelity },
    set: setFlag(speech),
    draws: drawsFlag(speech),
    ...keepFlags(speech),
    allowCode: allowCodeFlag(speech),
    lang: langFlag(speech),
  } as const;
};
