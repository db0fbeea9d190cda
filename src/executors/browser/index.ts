import type { Executor, Task } from '../../experiment/index.js';
import type { Answer } from '../answers.js';
import { inOrder, type Lane } from '../in-order.js';
import type { Order, Reply } from './messages.js';

/** Tasks that wait in each worker, so that none idles while the page is busy. */
const ahead = 2;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** An executor on `count` module workers of a page, which itself only collects. */
export function workers(count: number): Executor {
  const crew = Array.from({ length: count }, () => new Colleague());
  const lanes = crew.flatMap((colleague): Lane[] => Array.from({ length: ahead }, () => (task) => colleague.ask(task)));
  return {
    run: (tasks, take) => inOrder(tasks, take, lanes, pause),
    async close() {
      for (const colleague of crew) colleague.end();
    },
  };
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

/** One worker and what it was asked. Once broken or ended, it answers nothing any more. */
class Colleague {
  // Bundlers follow a worker only where its file is named in this very form.
  private readonly worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;
  private hash: string | undefined;
  private broken: Error | undefined;

  constructor() {
    this.worker.addEventListener('message', ({ data: { id, answer } }: MessageEvent<Reply>) => {
      this.waiting.get(id)?.resolve(answer);
      this.waiting.delete(id);
    });
    this.worker.addEventListener('error', ({ message }) => this.give(new Error(message || 'the worker could not be loaded')));
  }

  ask({ scenario, ...rest }: Task): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.broken !== undefined) return reject(this.broken);
      const id = this.asked++;
      this.waiting.set(id, { resolve, reject });
      const task: Order['task'] = this.hash === rest.hash ? rest : { ...rest, scenario };
      this.hash = rest.hash;
      this.worker.postMessage({ id, task } satisfies Order);
    });
  }

  end(): void {
    this.worker.terminate();
    this.give(new Error('the workers were closed'));
  }

  /** Gives up everything that waits. */
  private give(reason: Error): void {
    this.broken = reason;
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
