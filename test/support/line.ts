import { carryOut } from '../../src/cli/line.js';

/** What a command line prints that asks for help or completion: no process has to be started to read it. */
export async function printed(...line: string[]): Promise<string> {
  let text = '';
  const stream = { write: (part: string) => void (text += part) };
  await carryOut(line, { LC_ALL: 'C' }, { stdout: stream, stderr: stream });
  return text;
}
