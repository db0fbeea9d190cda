#!/usr/bin/env node
import { run } from '@stricli/core';
import { app } from './app.js';
import { exit } from './exit.js';

process.on('SIGINT', () => {
  process.stderr.write('\n');
  process.exit(exit.interrupted);
});

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.ok);
});

const outcome: { exitCode?: number | string | null } = {};
await run(app, process.argv.slice(2), { process: Object.assign(outcome, { stdout: process.stdout, stderr: process.stderr }) });
// The library's own codes are negative; all of them mean that the command line was not understood.
if (Number(outcome.exitCode ?? 0) < 0) process.exitCode = exit.usage;
