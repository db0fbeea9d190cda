import { htmlBody, htmlDocument } from '../../print/html-document.js';
import type { Report } from '../../report/document/block.js';

/** A report as one file, drawn by this page; its reader's own fonts set it. */
export const reportFile = (report: Report): string => htmlDocument(report, htmlBody(report, document), '');
