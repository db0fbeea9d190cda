import { weighAssumptions, type Executor } from '../../experiment/index.js';
import type { Asks, Influence, Progress } from '../protocol/messages.js';
import { played } from './reading.js';

/** Numbers that are told. */
const most = 40;

/** How far every number, moved over its range by itself, moves a survival or a share; the most influential first. */
export async function influences(
  asked: Asks['influences']['given'],
  executor: Executor,
  tell: (told: Progress) => void,
): Promise<readonly Influence[]> {
  const { scenario, hash } = played(asked);
  const told = await weighAssumptions(scenario, hash, executor, (done, total) => tell({ done, total }));
  return told.influences.slice(0, most);
}
