import { exit } from './exit.js';
import { languageOf } from './language.js';
import { carryOut } from './line.js';
import { speechIn } from './speech.js';

const { argv, env, stdout, stderr } = process;
const line = argv.slice(2);

// A promise that a strategy of the scenario made and nobody waits for.
process.on('unhandledRejection', (error) => void failed(error));

async function failed(error: unknown): Promise<void> {
  const { fail } = await import('./fail.js');
  fail(error, speechIn(languageOf(line, env).language));
  process.exit();
}

if (!(await carryOut(line, env, { stdout, stderr }))) process.exitCode = exit.usage;
