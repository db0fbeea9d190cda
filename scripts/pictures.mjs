// Takes the picture of the studio that the READMEs show, in both languages: docs/studio.en.png and docs/studio.zh.png. Run after a build.
import { writeFileSync } from 'node:fs';
import { withStudio } from './served.mjs';

/** The font of the product's charts, which the page carries, so that the picture does not depend on what is installed. */
const style = ":root{--sans:'Outlast Sans';--serif:'Outlast Sans'}";

await withStudio(async (browser, address) => {
  for (const [locale, name] of [
    ['en-US', 'en'],
    ['zh-CN', 'zh'],
  ]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${address}#/sandbox`);
    await page.addStyleTag({ content: style });
    await page.addStyleTag({ url: 'faces.css' });
    const played = () => page.waitForFunction(() => Number(document.querySelector('.board')?.dataset.runs) >= 400);
    await played();
    await page.selectOption('.pair select >> nth=0', 'meta');
    await page.selectOption('.strategy', 'closed-premium');
    await page.waitForFunction(() => document.querySelector('.board')?.dataset.runs === '0');
    await played();
    await page.waitForSelector('.before');
    await page.mouse.move(0, 0);
    await page.evaluate(() => document.fonts.ready);
    writeFileSync(`docs/studio.${name}.png`, await page.screenshot({ animations: 'disabled' }));
    await context.close();
  }
});
