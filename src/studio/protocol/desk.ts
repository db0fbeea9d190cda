import type { AskName, Asks, Order, Reply } from './messages.js';

/** Thrown where a question was taken back. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** A question that is being worked on. */
export interface Asked<N extends AskName> {
  readonly answer: Promise<Asks[N]['answer']>;
  /** Takes the question back; its answer rejects with `Cancelled`. */
  cancel(): void;
}

interface Waiting {
  readonly tell: (told: unknown) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

/** The worker that reads documents and plays markets, seen from the page. */
export class Desk {
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(private readonly worker: Worker) {
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.take(data));
    worker.addEventListener('error', ({ message }) => this.give(new Error(message || 'the worker could not be loaded')));
  }

  ask<N extends AskName>(name: N, given: Asks[N]['given'], tell: (told: Asks[N]['tells']) => void = () => {}): Asked<N> {
    const id = this.asked++;
    const answer = new Promise<Asks[N]['answer']>((resolve, reject) => {
      this.waiting.set(id, { tell: tell as Waiting['tell'], resolve: resolve as Waiting['resolve'], reject });
    });
    this.worker.postMessage({ id, name, given } as Order);
    return {
      answer,
      cancel: () => {
        const waiting = this.waiting.get(id);
        if (waiting === undefined) return;
        this.waiting.delete(id);
        this.worker.postMessage({ id, name: 'cancel' } satisfies Order);
        waiting.reject(new Cancelled('taken back'));
      },
    };
  }

  private take(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    if (waiting === undefined) return;
    if ('told' in reply) return waiting.tell(reply.told);
    this.waiting.delete(reply.id);
    if ('answer' in reply) return waiting.resolve(reply.answer);
    waiting.reject(reply.cancelled ? new Cancelled(reply.failed) : new Error(reply.failed));
  }

  /** Gives up everything that waits. */
  private give(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
