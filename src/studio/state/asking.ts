import type { Desk } from '../protocol/desk.js';
import type { ClaimView } from '../protocol/messages.js';

/** Answers that are kept by what was asked: undo and redo read the same few texts again. */
const kept = new Map<string, Promise<unknown>>();
const most = 24;

/** What was answered before, or is asked now; a failure is not kept. */
export function rememberedAs<T>(key: string, ask: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known !== undefined) return known as Promise<T>;
  const asked = ask();
  kept.set(key, asked);
  asked.catch(() => kept.delete(key));
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return asked;
}

/** The essay's claims, read once. */
export const claimsOfEssay = (desk: Desk): Promise<readonly ClaimView[]> =>
  rememberedAs('claims of the essay', () => desk.ask('claims', {}).answer);
