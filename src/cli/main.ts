#!/usr/bin/env node
import { run } from '@stricli/core';
import { appIn } from './app.js';
import { proposalsText } from './complete.js';
import { exit } from './exit.js';
import { fail } from './failure.js';
import { interrupted } from './interrupt.js';
import { languageOf } from './language.js';
import { speechIn } from './speech.js';

process.on('SIGINT', interrupted);

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.ok);
});

const outcome: { exitCode?: number | string | null } = {};
const context = { process: Object.assign(outcome, { stdout: process.stdout, stderr: process.stderr }) };
const line = process.argv.slice(2);

// A promise that a strategy of the scenario made and nobody waits for.
process.on('unhandledRejection', (error) => {
  fail(error, speechIn(languageOf(line, process.env).language));
  process.exit();
});

if (line[0] === '__complete') {
  const last = line.slice(1).at(-1) ?? '';
  // The last word is not finished yet: it asks for no language.
  const { language, words } = languageOf(line.slice(1, -1), process.env);
  process.stdout.write(await proposalsText(appIn(speechIn(language)), words, last, context));
} else {
  const { language, words } = languageOf(line, process.env);
  await run(appIn(speechIn(language)), words, context);
}
// The library's own codes are negative; all of them mean that the command line was not understood.
if (Number(outcome.exitCode ?? 0) < 0) process.exitCode = exit.usage;
