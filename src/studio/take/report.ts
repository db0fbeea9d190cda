import { htmlBody, htmlDocument } from '../../print/html-document.js';
import type { Report } from '../../report/document/block.js';
import { facesFor, glyphsIn } from './faces.js';

/** What a report sets in the heavy weight. */
const heavy = 'h1,h2,h3,th,strong,text[font-weight="600"]';

/** A report as one file, drawn by this page, with the glyphs of its text. */
export async function reportFile(report: Report): Promise<string> {
  const body = htmlBody(report, document);
  const read = new DOMParser().parseFromString(body, 'text/html');
  return htmlDocument(report, body, await facesFor(glyphsIn(read, 'body', heavy)));
}
