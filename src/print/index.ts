export { svgFile } from './svg-file.js';
export { embedGlyphs, type FontPart, type ReadFont } from './glyphs.js';
export { readFont } from './fonts.js';
export { htmlFile } from './html.js';
export { markdownFiles, type MarkdownFiles } from './markdown.js';
export { page } from './page.js';
export { chromiumNames, findChromium } from './chromium.js';
export { pdfFile } from './pdf.js';
