import { batch, signal } from '@preact/signals';
import { Cancelled, type Asked, type Desk } from '../protocol/desk.js';
import type { MarketView } from '../protocol/market.js';
import type { AskName, Asks, Progress } from '../protocol/messages.js';

/** An answer with what it was asked of, and the market as it was then. */
export interface Answered<N extends AskName> {
  readonly given: Asks[N]['given'];
  readonly market: MarketView;
  readonly answer: Asks[N]['answer'];
}

/** Why there is no newer answer: it was stopped, or it failed with a message. */
export type Ended = 'stopped' | { readonly failed: string } | null;

/** A question to the desk that takes a while, and can be taken back; its latest answer stays until there is another. */
export class Computation<N extends AskName> {
  readonly answered = signal<Answered<N> | null>(null);
  /** How far it is; null where nothing is computed. */
  readonly progress = signal<Progress | null>(null);
  readonly ended = signal<Ended>(null);
  private asked: Asked<N> | null = null;

  constructor(
    private readonly desk: Desk,
    private readonly name: N,
  ) {}

  start(market: MarketView, given: Asks[N]['given']): void {
    this.asked?.cancel();
    batch(() => {
      this.ended.value = null;
      this.progress.value = { done: 0, total: 0 };
    });
    const now = this.desk.ask(this.name, given, (told) => (this.progress.value = told as Progress));
    this.asked = now;
    now.answer.then(
      (answer) => this.end(now, () => (this.answered.value = { given, market, answer })),
      (error: Error) => {
        if (!(error instanceof Cancelled)) this.end(now, () => (this.ended.value = { failed: error.message }));
      },
    );
  }

  /** Takes the question back where it is not yet answered. */
  stop(): void {
    this.asked?.cancel();
    this.asked = null;
    if (this.progress.peek() === null) return;
    batch(() => {
      this.ended.value = 'stopped';
      this.progress.value = null;
    });
  }

  private end(asked: Asked<N>, tell: () => void): void {
    if (this.asked !== asked) return;
    batch(() => {
      tell();
      this.progress.value = null;
    });
  }
}
