import { z } from 'zod';
import type { AskName, Asks, Order, Reply } from '../protocol/messages.js';
import { answers } from './answers.js';
import { Dropped } from './crew.js';

// The page forbids code made of text, and so does this worker.
z.config({ jitless: true });

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
    say({ id, answer: await answers[name](given as Asks[N]['given'], tell, isDropped) });
  } catch (error) {
    if (isDropped()) return;
    say({ id, failed: error instanceof Error ? error.message : String(error), cancelled: error instanceof Dropped });
  } finally {
    dropped.delete(id);
  }
}
