import type { Words } from './en.js';
import { ask } from './zh/ask.js';
import { board } from './zh/board.js';
import { market } from './zh/market.js';
import { page } from './zh/page.js';
import { places } from './zh/places.js';
import { sandbox } from './zh/sandbox.js';

/** 工作台的中文，一屏一份。 */
export const zh: Words = { ...page, ...board, ...market, ...sandbox, ...ask, ...places };
