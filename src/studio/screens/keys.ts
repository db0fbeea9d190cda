import { signal } from '@preact/signals';
import { look } from '../state/looking.js';
import { route } from '../state/route.js';
import { large } from '../state/settings.js';
import { sessions } from './desks.js';

/** Whether the list of keys is open. */
export const keysShown = signal(false);

const session = () =>
  route.peek().place === 'gallery' ? sessions.gallery : route.peek().place === 'tour' ? sessions.tour : sessions.sandbox;

/** Whether somebody is writing, and keys are letters. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.matches('input:not([type=range]), textarea, select') || target.shadowRoot !== null)
  );
}

/** Keys that work wherever nobody is writing. Gives back what ends it. */
export function followKeys(): () => void {
  const listen = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    // Escape is the browser's own but where it leaves the large screen.
    if (isWriting(target) || (key === 'Escape' && !large.peek())) return;
    const act = ctrlKey || metaKey ? whenHeld(key.toLowerCase(), shiftKey) : altKey ? undefined : alone[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  addEventListener('keydown', listen);
  return () => removeEventListener('keydown', listen);
}

function whenHeld(key: string, shift: boolean): (() => void) | undefined {
  if (key === 'z') return shift ? () => session().history.redo() : () => session().history.undo();
  return key === 'y' ? () => session().history.redo() : undefined;
}

const alone: Readonly<Record<string, () => void>> = {
  r: () => void session().replay(900),
  l: () => (large.value = !large.value),
  Escape: () => (large.value = false),
  '?': () => (keysShown.value = true),
  '/': () => {
    if (route.peek().place !== 'sandbox') return;
    look({ panel: 'numbers' });
    setTimeout(() => document.getElementById('number-search')?.focus());
  },
};
