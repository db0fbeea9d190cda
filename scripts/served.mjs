// The studio as `outlast studio` serves it, in headless Chromium: for whoever measures it or takes its picture.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The system's Chromium, as PATH finds it. */
const chromiumPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
    .find(isProgram);

/** Hands a browser and the studio's address to `use`, and ends both after it. */
export async function withStudio(use) {
  const server = spawn(process.execPath, ['dist/bin/outlast.js', 'studio', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = /http:\S+/.exec(String((await once(server.stdout, 'data'))[0]))[0];
    const browser = await chromium.launch({
      executablePath: chromiumPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    try {
      return await use(browser, address);
    } finally {
      await browser.close();
    }
  } finally {
    server.kill('SIGINT');
  }
}
