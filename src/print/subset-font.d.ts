declare module 'subset-font' {
  /** Cuts a font down to the glyphs of `text`, or keeps all of them. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: { readonly targetFormat: 'woff2' | 'truetype'; readonly keepAllGlyphs?: boolean },
  ): Promise<Buffer>;
}
