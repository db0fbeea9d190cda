import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { largestDocument, problemAt, type Finding, type Place, type Problem } from '../documents/index.js';

/** The text of a document, or what is wrong with its file. */
export type ReadDocument = { readonly text: string } | { readonly problem: Problem };

/** Bytes of a file, or how large it is where that is more than is read: null where nobody can say. */
export type ReadBytes = { readonly bytes: Buffer } | { readonly size: number | null };

/** Reads a document's text from a file or a pipe. Throws the system's error where that cannot be read. */
export function readDocument(file: string): ReadDocument {
  const read = readUpTo(file, largestDocument);
  if ('bytes' in read) return textIn(read.bytes, file);
  return refuse({ code: 'too-large', found: read.size, max: largestDocument, of: 'bytes' }, { file, line: 1, column: 1 });
}

/** The text of a document's bytes, or where they are no UTF-8. */
export function textIn(bytes: Buffer, file: string): ReadDocument {
  const text = utf8(bytes);
  if (text !== undefined) return { text };
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2));
  if (isUtf16) return refuse({ code: 'not-text', reason: 'utf-16' }, { file, line: 1, column: 1 });
  const lines = bytes.toString('utf8').split('\uFFFD', 1)[0]!.split('\n');
  return refuse({ code: 'not-text', reason: 'bytes' }, { file, line: lines.length, column: lines.at(-1)!.length + 1 });
}

const refuse = (finding: Finding, at: Place): ReadDocument => ({ problem: problemAt(finding, at, '') });

/** Reads a file unless it is larger than `max` bytes, of which then none, or no more than these, are read. */
export function readUpTo(file: string, max: number): ReadBytes {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > max) return { size };
    const chunks: Buffer[] = [];
    let length = 0;
    // A pipe tells no size, and a file may grow while it is read.
    for (;;) {
      const chunk = Buffer.allocUnsafe(Math.min(max + 1 - length, Math.max(size + 1 - length, 65_536)));
      const count = readSync(handle, chunk);
      if (count === 0) return { bytes: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length) };
      chunks.push(chunk.subarray(0, count));
      length += count;
      if (length > max) return { size: null };
    }
  } finally {
    closeSync(handle);
  }
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
