import type { Report } from '../report/index.js';
import { readFont } from './fonts.js';
import { fontFaces, glyphsOf } from './glyphs.js';
import { htmlBody, htmlDocument } from './html-document.js';
import { page } from './page.js';

/** What is set in the heavy weight. */
const heavy = 'h1,h2,h3,th,strong';

/** A report as one HTML file that needs nothing beside itself, its glyphs among it. Same report, same bytes. */
export async function htmlFile(report: Report): Promise<string> {
  const body = htmlBody(report, page());
  const running = `${report.title}${report.disclaimer}0123456789 / `;
  const faces = await fontFaces(glyphsOf(body, heavy, running), readFont);
  return htmlDocument(report, body, faces.join(''));
}
