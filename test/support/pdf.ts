import { inflateSync } from 'node:zlib';

interface Part {
  readonly head: string;
  readonly stream: string | undefined;
}

/** The text of a PDF as Chromium writes it, the fonts that it is set in, and how many glyphs of it are missing. */
export interface PdfText {
  readonly text: string;
  readonly fonts: readonly string[];
  readonly missing: number;
}

/** Reads a PDF whose objects stand plainly in the file and whose fonts say what their glyphs mean. */
export function pdfText(pdf: Uint8Array): PdfText {
  const parts = partsOf(Buffer.from(pdf));
  const fonts = [...parts.values()].flatMap(({ head }) => /\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/.exec(head)?.[1] ?? []);
  let text = '';
  let missing = 0;
  for (const { head } of parts.values()) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    const names = namesIn(parts, head);
    const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1];
    const pieces = parts.get(Number(contents))?.stream?.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g) ?? [];
    let glyphs = new Map<string, string>();
    for (const [, font, codes] of pieces) {
      if (font !== undefined) glyphs = names.get(font)!;
      else
        for (const code of codes!.match(/.{4}/g)!) {
          if (code === '0000' || !glyphs.has(code)) missing += 1;
          text += glyphs.get(code) ?? '';
        }
    }
  }
  return { text, fonts: [...new Set(fonts)], missing };
}

function partsOf(pdf: Buffer): Map<number, Part> {
  const parts = new Map<number, Part>();
  for (const found of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n(.*?)endobj/gs)) {
    const [, id, body] = found as unknown as [string, string, string];
    const at = body.indexOf('stream\n');
    const head = at < 0 ? body : body.slice(0, at);
    const packed = at < 0 ? undefined : Buffer.from(body.slice(at + 7, body.lastIndexOf('endstream')), 'latin1');
    const plain = packed === undefined || head.includes('/Image') ? undefined : unpacked(packed, head);
    parts.set(Number(id), { head, stream: plain });
  }
  return parts;
}

const unpacked = (packed: Buffer, head: string): string =>
  head.includes('FlateDecode') ? inflateSync(packed).toString('latin1') : packed.toString('latin1');

/** Characters by the code of a glyph, for every font of a page. */
function namesIn(parts: ReadonlyMap<number, Part>, page: string): Map<string, Map<string, string>> {
  const listed = /\/Font <<(.*?)>>/s.exec(page)?.[1] ?? '';
  return new Map(
    [...listed.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const map = /\/ToUnicode (\d+) 0 R/.exec(parts.get(Number(id))?.head ?? '')?.[1];
      return [name!, charactersIn(parts.get(Number(map))?.stream ?? '')];
    }),
  );
}

function charactersIn(cmap: string): Map<string, string> {
  const found = new Map<string, string>();
  const character = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block] of cmap.matchAll(/beginbfchar\n(.*?)endbfchar/gs))
    for (const [, code, hex] of block!.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)) found.set(code!, character(hex!));
  for (const [, block] of cmap.matchAll(/beginbfrange\n(.*?)endbfrange/gs))
    for (const [, from, to, hex] of block!.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>/g))
      for (let code = parseInt(from!, 16), i = 0; code <= parseInt(to!, 16); code++, i++)
        found.set(code.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(parseInt(hex!, 16) + i));
  return found;
}
