import { splitRange } from '../experiment/index.js';
import { fidelities } from '../simulation/index.js';
import { allowCodeFlag, langFlag, setFlag, wholeNumber, words } from './parameters.js';
import type { Speech } from './speech.js';

/** Ranges with commas between them, each `path:low..high`. */
export function ranges({ sentences }: Speech): (text: string) => readonly string[] {
  return (text) => {
    const all = words(text);
    const broken = all.find((one) => splitRange(one) === null);
    if (broken !== undefined || all.length === 0) throw new SyntaxError(sentences.range(broken ?? text));
    return all;
  };
}

/** Flags by which candidates and points are played. */
export const playFlags = (speech: Speech) => {
  const { run, shared } = speech.help;
  const placeholder = shared.number;
  return {
    seed: { kind: 'parsed', parse: wholeNumber(0, Number.MAX_SAFE_INTEGER, speech), placeholder, default: '1', brief: run.seed },
    fidelity: { kind: 'enum', values: fidelities, default: 'stochastic', brief: run.fidelity },
    set: setFlag(speech),
    threads: { kind: 'parsed', parse: wholeNumber(1, 64, speech), placeholder, optional: true, brief: run.threads },
    allowCode: allowCodeFlag(speech),
    lang: langFlag(speech),
  } as const;
};
