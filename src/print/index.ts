export { svgFile } from './svg-file.js';
export { embedGlyphs, type FontPart, type ReadFont } from './glyphs.js';
export { readFont } from './fonts.js';
export { page } from './page.js';
