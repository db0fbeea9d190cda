import type { Move } from '../protocol/messages.js';
import { edited, withEvidenceOf } from './edit.js';
import { read } from './reading.js';

/**
 * The text with one value after another changed, as `edited` has it: evidence is about the number that it was given for, so another one is
 * an assumption. A number that comes back to what the baseline has rests on what that rests on.
 */
export function editedFrom(text: string, moves: readonly Move[], baseline: string): string {
  return moves.reduce(
    (now, { path }) => {
      const value = valueIn(now, path);
      return value !== undefined && value === valueIn(baseline, path) ? withEvidenceOf(now, baseline, path) : now;
    },
    edited(text, moves),
  );
}

/** The number at a path of a text that can be read. */
function valueIn(text: string, path: string): number | undefined {
  const told = read(text);
  if ('problems' in told) return undefined;
  const found = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined | null)?.[key], told.scenario);
  const value = (found as { readonly value?: unknown } | undefined | null)?.value;
  return typeof value === 'number' ? value : undefined;
}
