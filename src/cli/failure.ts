import type { Speech } from './speech.js';

/** Runs a command's work; a broken invariant or a defect becomes a sentence and an exit code, never a stack trace. */
export async function guarded(speech: Speech, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // All that can fail is known there: whoever succeeds need not load it.
    const { fail } = await import('./fail.js');
    fail(error, speech);
  }
}
