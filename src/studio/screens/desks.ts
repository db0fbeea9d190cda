import { batch } from '@preact/signals';
import { Desk } from '../protocol/desk.js';
import type { AskName } from '../protocol/messages.js';
import type { Document } from '../state/document.js';
import { keptWork } from '../state/kept.js';
import { looking, resuming, usual, type Looking } from '../state/looking.js';
import { Session } from '../state/session.js';
import type { Work } from '../state/share.js';

/** The worker that everything is asked of. */
export const desk = new Desk(new Worker(new URL('../engine/desk.ts', import.meta.url), { type: 'module' }));

/** What the first screen plays with, what the tour plays with, and what the reader works on: apart, so that none disturbs another. */
export const sessions = { gallery: new Session(desk), tour: new Session(desk), sandbox: new Session(desk) };

/** Text of a scenario that ships. */
export const shipped = (name: string): Promise<string> => desk.ask('shipped', { name }).answer;

/** Puts a market before the reader of the sandbox, who goes on looking as before: what belongs to the market before is as usual. */
export function openDocument(document: Document, label: string): void {
  const { panel, question, vendors, by } = looking.peek();
  resume({ document, looking: { ...usual, panel, question, vendors, by } }, label);
}

/** Goes on with somebody's work: what was computed there is computed here too. What the reader had before is a step back. */
export function resume(work: Work, label: string): void {
  batch(() => {
    sessions.sandbox.stopComputing();
    if (resumeKept()) sessions.sandbox.change(work.document, label);
    else sessions.sandbox.start(work.document);
    lookAt(work.looking);
  });
}

/** Whether the reader is at work in the sandbox: if need be with what was kept when the page was left. */
export function resumeKept(): boolean {
  const { sandbox } = sessions;
  if (sandbox.document.peek().text !== '') return true;
  const kept = keptWork();
  if (kept === undefined) return false;
  batch(() => {
    sandbox.start(kept.document);
    lookAt(kept.looking);
  });
  return true;
}

function lookAt(next: Looking): void {
  looking.value = next;
  resuming.value = next.computed;
}

/** What the reader of the sandbox works on and looks at. */
export function workInView(): Work {
  const { sandbox } = sessions;
  const now = looking.value;
  const asked = askOf(now);
  const computed = asked !== null && sandbox.computation(...asked).answered.value !== null;
  return { document: sandbox.document.value, looking: { ...now, computed } };
}

/** The computation behind the question in view, where it needs one that does not begin by itself. */
function askOf({ question, claim, point }: Looking): readonly [name: AskName, about?: string] | null {
  if (question === 'vendors' || (question === 'why' && point !== null)) return null;
  if (question === 'phase') return claim === '' ? ['phase'] : ['border', claim];
  return [question];
}
