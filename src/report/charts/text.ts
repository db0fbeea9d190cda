/** Weights in which charts set text. */
export type Weight = 400 | 600;

/** Advance widths of the printable ASCII characters of Noto Sans SC in thousandths of an em, from the space on. */
const advance: Readonly<Record<Weight, readonly number[]>> = {
  400: [
    224, 323, 474, 555, 555, 921, 680, 278, 338, 338, 467, 555, 278, 347, 278, 392, 555, 555, 555, 555, 555, 555, 555, 555, 555,
    555, 278, 278, 555, 555, 555, 474, 946, 608, 657, 638, 688, 589, 552, 689, 728, 293, 535, 646, 543, 812, 723, 742, 633, 742,
    635, 596, 599, 721, 575, 878, 573, 531, 603, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 554, 325, 564, 607, 275, 275,
    552, 284, 926, 610, 606, 620, 620, 388, 468, 377, 607, 521, 802, 498, 521, 475, 338, 270, 338, 555,
  ],
  600: [
    226, 357, 546, 580, 580, 951, 723, 311, 367, 367, 495, 580, 311, 364, 311, 389, 580, 580, 580, 580, 580, 580, 580, 580, 580,
    580, 311, 311, 580, 580, 580, 503, 990, 632, 674, 651, 707, 608, 576, 709, 749, 319, 559, 675, 568, 842, 742, 762, 658, 762,
    669, 616, 618, 740, 606, 904, 611, 566, 610, 367, 389, 367, 580, 565, 620, 583, 637, 522, 637, 573, 359, 588, 631, 296, 297,
    589, 306, 953, 632, 620, 637, 637, 423, 487, 408, 629, 560, 846, 544, 559, 501, 367, 289, 367, 580,
  ],
};
/** Signs beyond ASCII that are not as wide as an ideograph. */
const narrow: Readonly<Record<string, number>> = { '–': 540, '—': 900, '−': 570 };

/** Width of a line of text in user units. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const character of text) width += advance[weight][character.charCodeAt(0) - 32] ?? narrow[character] ?? 1000;
  return (width * size) / 1000;
}

/** A line cut to a width, with an ellipsis where something is missing. */
export function clip(text: string, width: number, size: number, weight: Weight = 400): string {
  if (widthOf(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('').trimEnd()}…`, size, weight) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** What may not begin a line of Chinese. */
const closing = /^[，。：；、！？）》」』”’%]/;

/** Where a word that is too long may be broken: after what joins the parts of a path. */
const joint = /(?<=[._/-])/;

/** Lines of at most `width`: broken at spaces, between ideographs, and within a long path after what joins its parts. */
export function wrap(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = (text.match(/[⺀-￯]|[^\s⺀-￯]+|\s+/gu) ?? []).flatMap((piece) =>
    widthOf(piece, size, weight) <= width ? [piece] : piece.split(joint),
  );
  for (const piece of pieces) {
    const fits = widthOf((line + piece).trimEnd(), size, weight) <= width;
    if (fits || line === '' || closing.test(piece)) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** Lines as few as `wrap` needs, and as even as that allows: no last word alone. */
export function balance(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines = wrap(text, width, size, weight);
  let even = lines;
  for (let narrower = width - size; lines.length > 1 && narrower > width / 3; narrower -= size) {
    const tried = wrap(text, narrower, size, weight);
    if (tried.length > lines.length) break;
    even = tried;
  }
  return even;
}

/** At most `most` even lines, each within the width: what does not fit is cut. */
export function lines(text: string, width: number, size: number, weight: Weight = 400, most = 2): string[] {
  const all = balance(text, width, size, weight);
  const shown = all.length > most ? [...all.slice(0, most - 1), all.slice(most - 1).join(' ')] : all;
  return shown.map((line) => clip(line, width, size, weight));
}
