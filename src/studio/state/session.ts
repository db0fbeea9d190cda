import { batch, computed, effect, signal } from '@preact/signals';
import { Cancelled, type Asked, type Desk } from '../protocol/desk.js';
import type { MarketView, Opened, Parameter, VendorView } from '../protocol/market.js';
import type { AskName, Market, Move } from '../protocol/messages.js';
import type { Fan, PathMetric, Paths } from '../protocol/paths.js';
import { rememberedAs } from './asking.js';
import { Computation } from './computation.js';
import type { Document } from './document.js';
import { History } from './history.js';

/** Runs at which the fan is drawn anew. */
export const looks = [50, 100, 200, 400];
/** How long nothing must move before runs begin, in milliseconds: what is written is more settled than what is moved. */
const rest = { moved: 120, written: 20 } as const;

/** Moves of one number within this time are one step, in milliseconds. */
const together = 2000;

const empty: Document = { text: '', baseline: '', seed: 1, vendor: null, metric: 'business_share' };

/** What the reader works on, and what the engine says of it. Everything on the screen follows from its signals. */
export class Session {
  readonly history = new History<Document>(empty);
  readonly document = this.history.present;
  /** What is moved and not yet written. */
  readonly moves = signal<readonly Move[]>([]);
  readonly opened = signal<Opened>({ market: null, faults: [] });
  /** The text that was read last. */
  private readonly readText = signal('');
  /** Whether what is shown of numbers is what the document says: nothing is moved, written or read any more. */
  readonly settled = computed(() => this.moves.value.length === 0 && this.readText.value === this.document.value.text);
  /** Whether the text cannot be read, and what is shown is of the last one that could. */
  readonly broken = computed(() => this.opened.value.faults.some(({ severity }) => severity === 'error'));
  /** The latest market that could be read. */
  readonly market = signal<MarketView | null>(null);
  readonly paths = signal<Paths | null>(null);
  readonly fan = signal<Fan | null>(null);
  /** The baseline in expected flows. */
  readonly ghost = signal<Paths | null>(null);
  /** Runs of the baseline under the same luck, by how many they are: what changed is only ever told between the like. */
  private readonly ghostFans = signal<GhostFans | null>(null);
  /** Numbers of the baseline, to which levers are reset. */
  readonly usual = signal<ReadonlyMap<string, number>>(new Map());
  /** Replicates that are being played; 0 where none are. */
  readonly playing = signal(0);
  /** What went wrong in the engine, for the reader. */
  readonly failure = signal<string | null>(null);

  readonly vendor = computed<VendorView | null>(() => {
    const vendors = this.market.value?.vendors ?? [];
    return vendors.find(({ id }) => id === this.document.value.vendor) ?? vendors[0] ?? null;
  });
  /** The market as it is shown: with what is moved. */
  readonly shown = computed<Market>(() => ({ text: this.document.value.text, moves: this.moves.value }));
  readonly changed = computed(() => this.document.value.text !== this.document.value.baseline || this.moves.value.length > 0);

  /** What the market was before the reader's changes, in the way in which it is shown now; null where that has not been played. */
  readonly before = computed<Paths | null>(() => {
    const fan = this.fan.value;
    const { baseline, seed } = this.document.value;
    if (!this.changed.value) return null;
    if (fan === null) return this.ghost.value;
    const ghosts = this.ghostFans.value;
    return ghosts?.text === baseline && ghosts.seed === seed ? (ghosts.means.get(fan.replicates) ?? null) : null;
  });

  private readonly computations = new Map<string, Computation<AskName>>();
  private readonly parameters = computed(() => new Map((this.market.value?.parameters ?? []).map((one) => [one.path, one])));
  private drawing: Promise<void> | null = null;
  private drawnOf: Market | null = null;
  private fanAsked: Asked<'fan'> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly desk: Desk) {
    effect(() => void this.read(this.document.value.text));
    effect(() => {
      this.redraw(this.shown.value);
      this.playSoon(this.shown.value, this.document.value.seed);
    });
    effect(() => void this.drawGhost(this.document.value.baseline));
  }

  parameter(path: string): Parameter | undefined {
    return this.parameters.value.get(path);
  }

  /** What is computed of the market under a name, and about what; the same one each time until a document of its own is opened. */
  computation<N extends AskName>(name: N, about = ''): Computation<N> {
    const key = `${name} ${about}`;
    const known = this.computations.get(key) ?? (new Computation(this.desk, name) as unknown as Computation<AskName>);
    this.computations.set(key, known);
    return known as unknown as Computation<N>;
  }

  /** Takes back what is being computed. */
  stopComputing(): void {
    for (const computation of this.computations.values()) computation.stop();
  }

  /** Opens a document of its own; nothing before can be undone. */
  start(document: Document): void {
    this.stopComputing();
    this.computations.clear();
    batch(() => {
      this.moves.value = [];
      this.fan.value = null;
      this.history.restart(document);
    });
  }

  /** Goes on from here with something changed, as one step that can be undone. */
  change(part: Partial<Document>, label: string, key: string | null = null): void {
    this.history.push({ ...this.document.value, ...part }, label, key);
  }

  /** Shows a change at once, without writing it. */
  move(path: string, value: string, number?: number): void {
    const move = { path, value, ...(number !== undefined && { number }) };
    this.moves.value = [...this.moves.value.filter((one) => one.path !== path), move];
  }

  /** Writes what is moved into the document. What is moved while it is being written is written next. */
  async settle(label: string): Promise<void> {
    for (let moves = this.moves.value; moves.length > 0; moves = this.moves.value) {
      const { text, baseline } = this.document.value;
      const written = await this.desk.ask('edit', { text, moves, baseline }).answer;
      // Whoever undid or typed meanwhile began anew, and is asked again from there.
      if (this.document.value.text !== text) continue;
      const key = `${moves.map(({ path }) => path).join(' ')} ${Math.floor(performance.now() / together)}`;
      batch(() => {
        this.moves.value = this.moves.value.filter((move) => !moves.includes(move));
        if (written !== text) this.change({ text: written }, label, key);
      });
    }
  }

  /** Shows what the latest change did: what was before for a moment, then what is. */
  async replay(pause: number): Promise<void> {
    const { previous } = this.history;
    if (previous === undefined) return;
    const before = await this.instant({ text: previous.text });
    const now = this.paths.value;
    batch(() => {
      this.fan.value = null;
      this.paths.value = before;
    });
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (this.paths.value === before) this.paths.value = now;
    this.playSoon(this.shown.value, this.document.value.seed);
  }

  private async read(text: string): Promise<void> {
    if (text === '' && this.market.peek() === null) return;
    const opened = await rememberedAs(text, () => this.desk.ask('open', { text }).answer);
    if (this.document.value.text !== text) return;
    batch(() => {
      this.opened.value = opened;
      this.readText.value = text;
      if (opened.market !== null) this.market.value = opened.market;
    });
  }

  /** Expected flows of a market; of one that is as it is written, as it was or is being played. */
  private instant(market: Market): Promise<Paths> {
    const ask = (): Promise<Paths> => this.desk.ask('instant', market).answer;
    return (market.moves ?? []).length === 0 ? rememberedAs(`expected flows of ${market.text}`, ask) : ask();
  }

  private async drawGhost(text: string): Promise<void> {
    if (text === '') return;
    try {
      this.ghost.value = await this.instant({ text });
      const { market } = await rememberedAs(text, () => this.desk.ask('open', { text }).answer);
      this.usual.value = new Map(market?.parameters.map(({ path, value }) => [path, value]));
    } catch {
      this.ghost.value = null;
    }
  }

  /** Draws the latest of what is wanted; while one is being drawn, those in between are passed over. */
  private redraw(market: Market): void {
    if (market.text === '') return;
    this.drawnOf = market;
    this.drawing ??= this.drawLatest().finally(() => (this.drawing = null));
  }

  private async drawLatest(): Promise<void> {
    for (let market = this.drawnOf; market !== null; market = this.drawnOf) {
      this.drawnOf = null;
      try {
        const paths = await this.instant(market);
        batch(() => {
          this.fan.value = null;
          this.failure.value = null;
          this.paths.value = paths;
        });
      } catch (error) {
        this.failure.value = error instanceof Error ? error.message : String(error);
      }
    }
  }

  private playSoon(market: Market, seed: number): void {
    clearTimeout(this.timer);
    this.fanAsked?.cancel();
    this.fanAsked = null;
    this.playing.value = 0;
    if (market.text === '') return;
    const moving = (market.moves ?? []).length > 0;
    this.timer = setTimeout(() => void this.play(market, seed), moving ? rest.moved : rest.written);
  }

  private async play(market: Market, seed: number): Promise<void> {
    const { baseline } = this.document.value;
    const isBaseline = market.text === baseline && (market.moves ?? []).length === 0;
    const asked = this.desk.ask('fan', { ...market, seed, looks }, (fan) => {
      if (this.fanAsked !== asked) return;
      if (isBaseline) this.keepGhost(baseline, fan);
      this.fan.value = fan;
    });
    this.fanAsked = asked;
    this.playing.value = looks.at(-1)!;
    try {
      await asked.answer;
      if (this.fanAsked === asked) await this.playGhost(baseline, seed);
    } catch (error) {
      if (!(error instanceof Cancelled) && this.paths.value !== null)
        this.failure.value = error instanceof Error ? error.message : String(error);
    } finally {
      if (this.fanAsked === asked) this.playing.value = 0;
    }
  }

  /** Plays the baseline where it has not been played under this luck, after what the reader waits for. */
  private async playGhost(text: string, seed: number): Promise<void> {
    this.playing.value = 0;
    const ghosts = this.ghostFans.value;
    if (ghosts?.text === text && ghosts.seed === seed && ghosts.means.has(looks.at(-1)!)) return;
    const asked = this.desk.ask('fan', { text, seed, looks }, (fan) => this.keepGhost(text, fan));
    this.fanAsked = asked;
    await asked.answer;
  }

  private keepGhost(text: string, { seed, replicates, mean }: Fan): void {
    const ghosts = this.ghostFans.value;
    const same = ghosts?.text === text && ghosts.seed === seed;
    this.ghostFans.value = { text, seed, means: new Map([...(same ? ghosts.means : []), [replicates, mean]]) };
  }
}

/** Means of runs of a baseline, by their number. */
interface GhostFans {
  readonly text: string;
  readonly seed: number;
  readonly means: ReadonlyMap<number, Paths>;
}

/** Metrics that a market has, in the order in which they are offered. */
export function metricsOf(market: MarketView): PathMetric[] {
  const kinds = new Set(market.segments.map(({ kind }) => kind));
  return [
    ...(kinds.has('business') ? (['business_share'] as const) : []),
    ...(kinds.has('builder') ? (['builder_share'] as const) : []),
    ...(kinds.has('consumer') ? (['consumer_share'] as const) : []),
    'survival',
    'cash',
    'capability',
    'morale',
  ];
}
