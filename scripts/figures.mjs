// Draws the figures of the model book, or those that are named, by the engine: docs/model/figures/NAME.LANGUAGE.svg.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svgFile } from '../dist/print/index.js';
import { chartIn, figures } from '../dist/report/figures/index.js';
import { readScenario } from '../dist/scenario/index.js';

const root = new URL('../', import.meta.url);
const folder = new URL('docs/model/figures/', root);

/** Reads shipped scenarios by name. */
export const bench = {
  scenario: (name, ...set) => {
    const read = readScenario(readFileSync(new URL(`scenarios/${name}.yaml`, root), 'utf8'), { set });
    if (read.problems) throw new Error(JSON.stringify(read.problems));
    return read.scenario;
  },
};

const languages = { en: 'en', zh: 'zh-Hans' };

/** Both files of a figure, by the name of the file. */
export async function filesOf(figure) {
  const picture = figure.play(bench);
  const files = {};
  for (const [suffix, language] of Object.entries(languages)) {
    files[`${figure.name}.${suffix}.svg`] = await svgFile(chartIn(language, figure, picture));
  }
  return files;
}

async function main(wanted) {
  mkdirSync(folder, { recursive: true });
  for (const figure of figures) {
    if (wanted.length > 0 && !wanted.includes(figure.name)) continue;
    for (const [file, text] of Object.entries(await filesOf(figure))) {
      writeFileSync(new URL(file, folder), text);
      console.log(`${file}  ${Math.round(text.length / 1000)} kB`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
