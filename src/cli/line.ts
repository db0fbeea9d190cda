import { run, type StricliProcess } from '@stricli/core';
import { appIn } from './app.js';
import { proposalsText } from './complete.js';
import { languageOf } from './language.js';
import { speechIn } from './speech.js';

/** Where help, proposals and mistakes of a command line go; commands themselves write to the process. */
export type Streams = Pick<StricliProcess, 'stdout' | 'stderr'>;

/** Carries out a command line, or proposes its last word where it begins with `__complete`; whether it was understood. */
export async function carryOut(line: readonly string[], env: NodeJS.ProcessEnv, streams: Streams): Promise<boolean> {
  const context: { readonly process: StricliProcess } = { process: { ...streams } };
  if (line[0] === '__complete') {
    const last = line.slice(1).at(-1) ?? '';
    // The last word is not finished yet: it asks for no language.
    const { language, words } = languageOf(line.slice(1, -1), env);
    const app = await appIn(speechIn(language), words[0]);
    streams.stdout.write(await proposalsText(app, words, last, context));
    return true;
  }
  const { language, words } = languageOf(line, env);
  await run(await appIn(speechIn(language), words[0]), words, context);
  // The library's own codes are negative; all of them mean that the command line was not understood.
  return Number(context.process.exitCode ?? 0) >= 0;
}
