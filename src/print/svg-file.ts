import { draw, withOwnQuotes, type Chart } from '../report/charts/index.js';
import { readFont } from './fonts.js';
import { embedGlyphs } from './glyphs.js';
import { page } from './page.js';

/** A chart as the text of an SVG file that needs nothing beside itself. */
export async function svgFile(chart: Chart): Promise<string> {
  return `${(await embedGlyphs(draw(page(), withOwnQuotes(chart, chart.heading.language)), readFont)).outerHTML}\n`;
}
