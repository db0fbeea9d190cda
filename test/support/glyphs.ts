import subsetFont from 'subset-font';

/** The code points that a font in plain form maps to a glyph (subtables of formats 4 and 12). */
function mapped(font: Buffer): Set<number> {
  const found = new Set<number>();
  const tables = font.readUInt16BE(4);
  const records = Array.from({ length: tables }, (_, i) => 12 + 16 * i);
  const cmap = font.readUInt32BE(records.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8);
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, found);
    if (format === 12) readGroups(font, at, found);
  }
  return found;
}

function readSegments(font: Buffer, at: number, found: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  for (let i = 0; i < doubled; i += 2) {
    const last = font.readUInt16BE(at + 14 + i);
    const first = font.readUInt16BE(at + 16 + doubled + i);
    if (first !== 0xffff) for (let code = first; code <= last; code++) found.add(code);
  }
}

function readGroups(font: Buffer, at: number, found: Set<number>): void {
  for (let i = 0; i < font.readUInt32BE(at + 12); i++) {
    const group = at + 16 + 12 * i;
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) found.add(code);
  }
}

/** Characters of a chart's text for which it carries no glyph in the weight in which they are set. */
export async function missingGlyphs(svg: SVGSVGElement): Promise<string[]> {
  const faces = [
    ...svg
      .querySelector('style')!
      .textContent.matchAll(/font-weight:(\d+);unicode-range:([^;]+);src:url\(data:font\/woff2;base64,([^)]+)\)/g),
  ];
  const carried = new Map<string, Set<number>>();
  for (const [, weight, , data] of faces) {
    const font = await subsetFont(Buffer.from(data!, 'base64'), undefined, { keepAllGlyphs: true, targetFormat: 'truetype' });
    carried.set(weight!, new Set([...(carried.get(weight!) ?? []), ...mapped(font)]));
  }
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const glyphs = carried.get(text.getAttribute('font-weight') ?? '400');
    return Array.from(text.textContent).filter((character) => glyphs?.has(character.codePointAt(0)!) !== true);
  });
}
