import { buildCommand } from '@stricli/core';
import { fileURLToPath } from 'node:url';
import { checkLines, checkSummary, envelope } from '../report/index.js';
import { checkCase, readCases, type Check } from '../verify/index.js';
import { openText, refuse } from './document.js';
import { engine } from './engine.js';
import { exit } from './exit.js';
import { guarded } from './failure.js';
import { describe, fileFlag, jsonFlag, langFlag, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';

interface VerifyFlags extends LangFlag {
  readonly cases?: string;
  readonly json?: boolean;
}

/** The cases that ship, beside the program. */
const shipped = fileURLToPath(new URL('../../verify/published.yaml', import.meta.url));

/** Checks case after case and tells each as it is done; JSON comes when all are. */
async function verify({ cases = shipped, json }: VerifyFlags, speech: Speech): Promise<void> {
  const text = openText(cases, speech);
  if (text === undefined) return;
  const read = readCases(text, cases);
  if ('problems' in read) {
    refuse(read.problems, speech, exit.invalid);
    return;
  }
  const checks: Check[] = [];
  for (const one of read.cases) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${one.id} …`);
    const check = checkCase(one);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    checks.push(check);
    if (!json) process.stdout.write(`${checkLines(check, speech.language)}\n`);
  }
  process.stdout.write(json ? envelope('verify', engine, null, null, { checks }) : checkSummary(checks, speech.language));
  if (checks.some(({ pass }) => !pass)) process.exitCode = exit.unverified;
}

export const verifyCommand = (speech: Speech) =>
  buildCommand<VerifyFlags>({
    func: (flags) => guarded(speech, () => verify(flags, speech)),
    parameters: {
      flags: {
        cases: fileFlag('FILE', speech.help.verify.cases),
        json: jsonFlag(speech, 'verify'),
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: {
      brief: speech.help.verify.brief,
      fullDescription: describe(speech, speech.help.verify.whole, ['verify', 'verify --json', 'verify --cases my-cases.yaml']),
    },
  });
