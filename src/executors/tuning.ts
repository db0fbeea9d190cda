import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 inline more of a month into one piece of machine code, for the whole process: about 5 % faster in mean-field
 * once it is compiled, and seconds slower until then. For processes that live long; the command line does without.
 *
 * A limit of the optimising compiler, not a change of meaning: no byte of a result depends on it.
 */
export function tuneProcess(): void {
  setFlagsFromString('--max-inlined-bytecode-size=1000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
}
