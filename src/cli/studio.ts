import { existsSync } from 'node:fs';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCommand } from '@stricli/core';
import { exit } from './exit.js';
import { endingCleanly } from './interrupt.js';
import { describe, langFlag, wholeNumber, type LangFlag } from './parameters.js';
import type { Speech } from './speech.js';
import { siteOf } from './static-site.js';

export interface StudioFlags extends LangFlag {
  readonly port?: number;
  readonly host?: string;
}

const usualPort = 4173;
const loopback = '127.0.0.1';
const folder = fileURLToPath(new URL('../studio', import.meta.url));
/** The font lies where it was installed; a site for other hosts has a copy. */
const font = {
  under: '/fonts/',
  folder: join(dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')), 'files'),
};

/** Serves the studio until it is told to stop. */
async function studio({ port, host = loopback }: StudioFlags, speech: Speech): Promise<void> {
  const { sentences } = speech;
  if (!existsSync(join(folder, 'index.html'))) {
    process.stderr.write(`${sentences.studioAbsent}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const server = siteOf(folder, font);
  server.listen(port ?? usualPort, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    process.stderr.write(`${sentences.studioPort(host, port ?? usualPort, (error as NodeJS.ErrnoException).code ?? '')}\n`);
    process.exitCode = exit.usage;
    return;
  }
  const { address, family, port: taken } = server.address() as AddressInfo;
  const shown = family === 'IPv6' ? `[${address}]` : address;
  process.stdout.write(`${sentences.studioAt(`http://${shown}:${taken}/`)}\n`);
  await untilStopped();
  server.closeAllConnections();
  server.close();
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    const ending = endingCleanly(() => {
      ending.release();
      resolve();
    });
  });
}

export const studioCommand = (speech: Speech) => {
  const help = speech.help.studio;
  return buildCommand<StudioFlags>({
    func: (flags) => studio(flags, speech),
    parameters: {
      flags: {
        port: {
          kind: 'parsed',
          parse: wholeNumber(0, 65_535, speech),
          placeholder: speech.help.shared.number,
          optional: true,
          brief: help.port,
        },
        host: { kind: 'parsed', parse: String, placeholder: 'HOST', optional: true, brief: help.host },
        lang: langFlag(speech),
      },
      positional: { kind: 'tuple', parameters: [] },
    },
    docs: { brief: help.brief, fullDescription: describe(speech, help.whole, ['studio', 'studio --port 8080']) },
  });
};
