// Takes the picture of the studio that the READMEs show, in both languages: docs/studio.en.png and docs/studio.zh.png. Run after a build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const isProgram = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
const executablePath = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find(isProgram);

/** The font of the product's charts, so that the picture does not depend on what is installed. */
const face = (part, weight, range) => {
  const file = require.resolve(`@fontsource/noto-sans-sc/files/noto-sans-sc-${part}-${weight}-normal.woff2`);
  return `@font-face{font-family:Shown;font-weight:${weight};${range}src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`;
};
const style = [400, 600]
  .flatMap((weight) => [face('chinese-simplified', weight, ''), face('latin', weight, 'unicode-range:U+0-2AF,U+2010-201F;')])
  .concat(':root{--sans:Shown;--serif:Shown}')
  .join('');

const server = spawn(process.execPath, ['dist/bin/outlast.js', 'studio', '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = /http:\S+/.exec(String((await once(server.stdout, 'data'))[0]))[0];
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const [locale, name] of [
  ['en-US', 'en'],
  ['zh-CN', 'zh'],
]) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${address}#/sandbox`);
  await page.addStyleTag({ content: style });
  const played = () => page.waitForFunction(() => Number(document.querySelector('.board')?.dataset.runs) >= 400);
  await played();
  await page.selectOption('.pair select >> nth=0', 'meta');
  await page.selectOption('.strategy', 'closed-premium');
  await page.waitForFunction(() => document.querySelector('.board')?.dataset.runs === '0');
  await played();
  await page.waitForSelector('.ghost');
  await page.mouse.move(0, 0);
  writeFileSync(`docs/studio.${name}.png`, await page.screenshot({ animations: 'disabled' }));
  await context.close();
}
await browser.close();
server.kill('SIGINT');
