import { Desk } from '../protocol/desk.js';
import { Session } from '../state/session.js';

/** The worker that everything is asked of. */
export const desk = new Desk(new Worker(new URL('../engine/desk.ts', import.meta.url), { type: 'module' }));

/** What the first screen plays with, what the tour plays with, and what the reader works on: apart, so that none disturbs another. */
export const sessions = { gallery: new Session(desk), tour: new Session(desk), sandbox: new Session(desk) };

/** Text of a scenario that ships. */
export const shipped = (name: string): Promise<string> => desk.ask('shipped', { name }).answer;
