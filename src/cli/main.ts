#!/usr/bin/env node
import { exit } from './exit.js';
import { interrupted } from './interrupt.js';

process.on('SIGINT', interrupted);

// A reader that has seen enough, such as `head`, closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exit.ok);
});

// Loaded only now, so that whoever interrupts while it loads is heard too.
await import('./program.js');
