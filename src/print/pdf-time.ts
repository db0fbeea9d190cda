/** A PDF whose dates are those of nobody's clock: the same report, printed again by the same browser, is the same bytes. */
export function withoutTime(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  // Nothing moves in the file: its table of places holds.
  const dated = text.replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (entry) =>
    entry.replace(/\d/g, (_, at: number) => digitAt(entry, at)),
  );
  return Buffer.from(dated, 'latin1');
}

const epoch = '20000101000000';

/** The digit of a fixed day at a place of a date; zeros in its time zone. */
function digitAt(entry: string, at: number): string {
  return epoch[at - entry.indexOf('D:') - 2] ?? '0';
}
