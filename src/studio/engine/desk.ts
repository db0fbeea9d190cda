import type { AskName, Asks, Order, Reply } from '../protocol/messages.js';
import { Crew, Dropped } from './crew.js';

/**
 * The first module of the worker, and the only one that it waits for: those who play runs are started before all that reads documents is
 * loaded, so that they are awake when there is something to play.
 */
const crew = new Crew();
const answers = import('./answers.js').then(({ answersOf }) => answersOf(crew));

const dropped = new Set<number>();

const say = (reply: Reply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.name === 'cancel') dropped.add(data.id);
  else void carryOut(data.id, data.name, data.given);
});

async function carryOut<N extends AskName>(id: number, name: N, given: unknown): Promise<void> {
  const isDropped = (): boolean => dropped.has(id);
  try {
    const tell = (told: unknown): void => {
      if (isDropped()) throw new Dropped();
      say({ id, told });
    };
    const known = await answers;
    say({ id, answer: await known[name](given as Asks[N]['given'], tell, isDropped) });
  } catch (error) {
    if (isDropped()) return;
    say({ id, failed: error instanceof Error ? error.message : String(error), cancelled: error instanceof Dropped });
  } finally {
    dropped.delete(id);
  }
}
