import { computed, signal, type ReadonlySignal } from '@preact/signals';

interface Step<T> {
  readonly state: T;
  /** What led here, for a reader. */
  readonly label: string;
  /** Steps of one key that follow one another are one step. */
  readonly key: string | null;
}

/** Steps that can be undone: beyond this nobody remembers. */
const most = 200;

/** States one after another, each undone and redone as a whole. */
export class History<T> {
  private readonly steps = signal<readonly Step<T>[]>([]);
  private readonly at = signal(0);

  readonly present: ReadonlySignal<T>;
  readonly canUndo = computed(() => this.at.value > 0);
  readonly canRedo = computed(() => this.at.value < this.steps.value.length - 1);
  /** What undo would take back, and redo would do again. */
  readonly undoes = computed(() => (this.canUndo.value ? this.steps.value[this.at.value]!.label : ''));
  readonly redoes = computed(() => (this.canRedo.value ? this.steps.value[this.at.value + 1]!.label : ''));

  constructor(first: T) {
    this.steps.value = [{ state: first, label: '', key: null }];
    this.present = computed(() => this.steps.value[this.at.value]!.state);
  }

  /** The state before the present one, if there is one. */
  get previous(): T | undefined {
    return this.steps.value[this.at.value - 1]?.state;
  }

  /** Goes on to a state. Where the step before was of the same key, the two are undone together. */
  push(state: T, label: string, key: string | null = null): void {
    const now = this.steps.value[this.at.value]!;
    if (key !== null && now.key === key && this.at.value > 0) this.at.value -= 1;
    const kept = this.steps.value.slice(Math.max(0, this.at.value + 2 - most), this.at.value + 1);
    this.steps.value = [...kept, { state, label, key }];
    this.at.value = kept.length;
  }

  undo(): void {
    if (this.canUndo.value) this.at.value -= 1;
  }

  redo(): void {
    if (this.canRedo.value) this.at.value += 1;
  }

  /** Begins anew: nothing before can be undone. */
  restart(state: T): void {
    this.steps.value = [{ state, label: '', key: null }];
    this.at.value = 0;
  }
}
