import { readFileSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative } from 'node:path';

/** A file named by another: its text and a name that is the same however it was reached, or why it cannot be had. */
export type NearFile = { readonly file: string; readonly text: string } | { readonly refused: 'outside' | 'unreadable' };

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
      return { file, text: readFileSync(file, 'utf8') };
    } catch {
      return { refused: 'unreadable' };
    }
  };
}

function leaves(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way.startsWith('..') || isAbsolute(way);
}
