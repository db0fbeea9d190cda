import { writeFileSync } from 'node:fs';
import type { Chart } from '../report/charts/index.js';

/** Writes a chart to a file. What draws it is loaded only here: most runs draw nothing. */
export async function writeChart(file: string, chart: Chart): Promise<void> {
  const { svgFile } = await import('../print/index.js');
  writeFileSync(file, await svgFile(chart));
}
