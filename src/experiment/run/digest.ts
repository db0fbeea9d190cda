import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Series } from './collector.js';

/**
 * SHA-256 of all series, in hexadecimal: mean, low and high of every metric in order, each month eight bytes, high byte
 * first; a value that does not exist is the NaN 7ff8000000000000.
 */
export function seriesDigest(all: readonly Series[]): string {
  const columns = all.flatMap(({ mean, low, high }) => [mean, low, high]);
  const bytes = new Uint8Array(8 * columns.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const column of columns) {
    for (const value of column) {
      if (value === null) view.setBigUint64(at, 0x7ff8000000000000n);
      else view.setFloat64(at, value);
      at += 8;
    }
  }
  return bytesToHex(sha256(bytes));
}
