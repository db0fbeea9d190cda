import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import type { FileFault } from '../documents/index.js';
import { readDocument } from './document.js';

/** A file named by another: its text and a name that is the same however it was reached, or why it cannot be had. */
export type NearFile = { readonly file: string; readonly text: string } | { readonly refused: FileFault };

/**
 * Reads files that documents name relative to themselves, and no file outside the folder of `root`, links followed.
 *
 * The result takes what is named, and the file that names it.
 */
export function filesNear(root: string): (name: string, from: string) => NearFile {
  const folder = dirname(root);
  return (name, from) => {
    if (isAbsolute(name)) return { refused: 'outside' };
    const file = normalize(join(dirname(from), name));
    if (leaves(folder, file)) return { refused: 'outside' };
    try {
      if (leaves(realpathSync(folder), realpathSync(file))) return { refused: 'outside' };
      // A named pipe would be waited for, a device has no end.
      if (!statSync(file).isFile()) return { refused: 'unreadable' };
      const read = readDocument(file);
      if ('text' in read) return { file, text: read.text };
      return { refused: read.problem.code === 'too-large' ? 'too-large' : 'not-text' };
    } catch {
      return { refused: 'unreadable' };
    }
  };
}

function leaves(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
