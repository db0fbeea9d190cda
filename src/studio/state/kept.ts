import { effect, type ReadonlySignal } from '@preact/signals';
import { dataOf, workFrom, type Work } from './share.js';

const key = 'outlast-work';
/** How long nothing must change before it is kept, in milliseconds. */
const rest = 400;

/**
 * The work that was kept when a page was left: of this tab where it was only loaded anew, else of whichever was last. A browser that keeps
 * nothing is no mistake.
 */
export function keptWork(): Work | undefined {
  for (const store of ['sessionStorage', 'localStorage'] as const) {
    try {
      const kept = globalThis[store].getItem(key);
      const work = kept === null ? undefined : workFrom(JSON.parse(kept));
      if (work !== undefined && work.document.text !== '') return work;
    } catch {
      // What cannot be read is as if it were not there.
    }
  }
  return undefined;
}

/** Keeps work whenever it has changed, and at last when the page is left. */
export function keepWork(work: ReadonlySignal<Work>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const data = JSON.stringify(dataOf(work.peek()));
    for (const store of ['sessionStorage', 'localStorage'] as const) {
      try {
        globalThis[store].setItem(key, data);
      } catch {
        // No room, or nothing may be kept: the work lasts until the page is left.
      }
    }
  };
  effect(() => {
    if (work.value.document.text === '') return;
    clearTimeout(timer);
    timer = setTimeout(keep, rest);
  });
  addEventListener('pagehide', () => {
    if (timer !== undefined) keep();
  });
}
