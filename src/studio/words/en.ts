import { ask } from './en/ask.js';
import { board } from './en/board.js';
import { market } from './en/market.js';
import { page } from './en/page.js';
import { places } from './en/places.js';
import { sandbox } from './en/sandbox.js';

/** What the studio says, in English, screen by screen. */
export const en = { ...page, ...board, ...market, ...sandbox, ...ask, ...places };

/** What every language has to say. */
export type Words = typeof en;
