import type { Finding } from '../documents/index.js';
import {
  factorialTable,
  latinHypercube,
  readDesign,
  scrambledSobol,
  sobolDimensions,
  tableOf,
  type DesignDocument,
  type DesignTable,
  type Factor,
} from '../experiment/designs/index.js';
import { morrisPoints, partsOf, saltelliPoints, type Parts } from '../experiment/sensitivity/index.js';
import { openText, refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** Reads a document of a design; says why not and returns undefined. */
export function openDesign(file: string, speech: Speech): DesignDocument | undefined {
  const text = openText(file, speech);
  const read = text === undefined ? undefined : readDesign(text, file);
  if (read !== undefined && 'problems' in read) refuse(read.problems, speech, exit.invalid);
  return read === undefined || 'problems' in read ? undefined : read.design;
}

/** The points of a design; nothing is known of Sobol's sequence in more than its dimensions. */
export function designTable(design: DesignDocument, factors: readonly Factor[]): DesignTable | Finding {
  const { kind, points, seed, second, levels, groups } = design;
  const k = factors.length;
  const parts = (): Parts =>
    partsOf(
      factors.map(({ name }) => name),
      groups,
    );
  const needed = kind === 'sobol' ? k : kind === 'saltelli' ? 2 * k : 0;
  if (needed > sobolDimensions)
    return { code: 'bad-length', found: k, min: 1, max: Math.floor((sobolDimensions * k) / needed), of: 'map' };
  switch (kind) {
    case 'factorial':
      return factorialTable(factors);
    case 'lhs':
      return tableOf(factors, latinHypercube(points, k, seed));
    case 'sobol':
      return tableOf(factors, scrambledSobol(points, k, seed));
    case 'saltelli':
      return tableOf(factors, saltelliPoints({ parts: parts(), base: points, second }, seed));
    case 'morris':
      return tableOf(factors, morrisPoints(parts(), points, levels, seed));
  }
}
