import { firstOf, problemAt, type Finding, type GamePart, type Place, type Problem } from '../../documents/index.js';
import { parseRational, zero, type Rational } from '../exact/rational.js';
import { mostPayoffs, mostPlayers, profilesOf, type Game } from '../game.js';
import { Tokens, type Token } from './tokens.js';

/** A game that was read, or everything that is wrong with the file. */
export type ReadGame = { readonly game: Game } | { readonly problems: readonly Problem[] };

/** Nothing after it can be understood. */
class Stop extends Error {}

/**
 * Reads a game in strategic form as Gambit writes it, with payoffs listed or with outcomes; numbers are kept exact.
 *
 * Source: the formats section of Gambit's documentation (gambit-project.org), "The strategic game (.nfg) file format".
 */
export function readNfg(text: string, file: string): ReadGame {
  const reader = new Reader(text, file);
  try {
    const game = reader.game();
    return reader.problems.length === 0 ? { game } : { problems: firstOf(reader.problems) };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { problems: firstOf(reader.problems) };
  }
}

type Expected = GamePart;

class Reader {
  readonly problems: Problem[] = [];
  private readonly tokens: Tokens;

  constructor(text: string, file: string) {
    this.tokens = new Tokens(text.replace(/^\uFEFF/, ''), file);
  }

  game(): Game {
    this.head();
    const title = this.expect('text', 'title').text;
    const players = this.listOf('text', 'players').map(({ text }) => text);
    const at = this.tokens.peek().at;
    const strategies = this.strategies();
    const sizes = strategies.map(({ length }) => length);
    if (players.length < 1 || players.length > mostPlayers) {
      this.stop({ code: 'game-too-large', found: players.length, max: mostPlayers, of: 'players' }, at);
    }
    if (sizes.length !== players.length || sizes.includes(0)) {
      this.stop(
        {
          code: 'bad-game',
          reason: 'count',
          found: `${sizes.filter(Boolean).length}`,
          expected: 'strategies',
          of: players.length,
        },
        at,
      );
    }
    const payoffs = profilesOf(sizes) * players.length;
    if (payoffs > mostPayoffs) this.stop({ code: 'game-too-large', found: payoffs, max: mostPayoffs, of: 'payoffs' }, at);
    if (this.tokens.peek().kind === 'text') this.tokens.take();
    const profiles = profilesOf(sizes);
    const columns =
      this.tokens.peek().kind === 'open' ? this.byOutcome(players.length, profiles) : this.listed(players.length, profiles);
    return { title, players, strategies, payoffs: columns };
  }

  private head(): void {
    const [format, version, numbers] = [this.tokens.take(), this.tokens.take(), this.tokens.take()];
    if (format.text !== 'NFG' || version.text !== '1' || !/^[RD]$/.test(numbers.text)) {
      this.stop({ code: 'bad-game', reason: 'expected', found: format.text, expected: 'header', of: 0 }, format.at);
    }
  }

  /** Names of each player's strategies; where only their numbers are given, the names are numbers. */
  private strategies(): string[][] {
    this.expect('open', 'strategies');
    const lists: string[][] = [];
    for (;;) {
      const token = this.tokens.peek();
      if (token.kind === 'close') break;
      if (token.kind === 'open') lists.push(this.listOf('text', 'strategies').map(({ text }) => text));
      else {
        const count = /^\d{1,9}$/.test(token.text)
          ? Number(this.expect('word', 'strategies').text)
          : this.unexpected(token, 'strategies');
        if (count > mostPayoffs) this.stop({ code: 'game-too-large', found: count, max: mostPayoffs, of: 'payoffs' }, token.at);
        lists.push(Array.from({ length: count }, (_, s) => `${s + 1}`));
      }
    }
    this.tokens.take();
    return lists;
  }

  /** Payoffs one after another: all players' of the first profile, then of the next. */
  private listed(players: number, profiles: number): Rational[][] {
    const columns: Rational[][] = Array.from({ length: players }, () => []);
    const wanted = players * profiles;
    for (let i = 0; i < wanted; i++) {
      const token = this.tokens.take();
      if (token.kind === 'end') this.ends(i, wanted, token.at);
      columns[i % players]!.push(this.number(token));
    }
    this.finish(wanted);
    return columns;
  }

  /** Outcomes with a name and payoffs, then the outcome of each profile by number; 0 is the one that pays nobody. */
  private byOutcome(players: number, profiles: number): Rational[][] {
    const outcomes: Rational[][] = [Array.from({ length: players }, () => zero)];
    this.expect('open', 'outcomes');
    while (this.tokens.peek().kind !== 'close') {
      const { at } = this.expect('open', 'outcomes');
      if (this.tokens.peek().kind === 'text') this.tokens.take();
      const payoffs: Rational[] = [];
      while (this.tokens.peek().kind === 'word') payoffs.push(this.number(this.tokens.take()));
      this.expect('close', 'outcomes');
      if (payoffs.length !== players) {
        this.report({ code: 'bad-game', reason: 'count', found: `${payoffs.length}`, expected: 'payoffs', of: players }, at);
      }
      outcomes.push(Array.from({ length: players }, (_, i) => payoffs[i] ?? zero));
    }
    this.tokens.take();
    const columns: Rational[][] = Array.from({ length: players }, () => []);
    for (let profile = 0; profile < profiles; profile++) {
      const token = this.tokens.take();
      if (token.kind === 'end') this.ends(profile, profiles, token.at, 'outcomes');
      const outcome = /^\d{1,9}$/.test(token.text) ? outcomes[Number(token.text)] : undefined;
      if (outcome === undefined)
        this.report(
          { code: 'bad-game', reason: 'outcome', found: token.text, expected: 'outcomes', of: outcomes.length - 1 },
          token.at,
        );
      columns.forEach((own, i) => own.push(outcome?.[i] ?? zero));
    }
    this.finish(profiles);
    return columns;
  }

  private number(token: Token): Rational {
    const value = token.kind === 'word' ? parseRational(token.text) : undefined;
    if (value === undefined)
      this.report({ code: 'bad-game', reason: 'number', found: token.text, expected: 'number', of: 0 }, token.at);
    return value ?? zero;
  }

  private listOf(kind: Token['kind'], expected: Expected): Token[] {
    this.expect('open', expected);
    const list: Token[] = [];
    while (this.tokens.peek().kind !== 'close') list.push(this.expect(kind, expected));
    this.tokens.take();
    return list;
  }

  private expect(kind: Token['kind'], expected: Expected): Token {
    const token = this.tokens.take();
    return token.kind === kind ? token : this.unexpected(token, expected);
  }

  private unexpected(token: Token, expected: Expected): never {
    const reason = token.kind === 'end' ? 'end' : 'expected';
    return this.stop({ code: 'bad-game', reason, found: token.text, expected, of: 0 }, token.at);
  }

  private ends(found: number, wanted: number, at: Place, of: Expected = 'payoffs'): never {
    return this.stop({ code: 'bad-game', reason: 'few', found: `${found}`, expected: of, of: wanted }, at);
  }

  private finish(wanted: number): void {
    const token = this.tokens.peek();
    if (token.kind !== 'end')
      this.report({ code: 'bad-game', reason: 'many', found: token.text, expected: 'payoffs', of: wanted }, token.at);
  }

  private report(finding: Finding, at: Place): void {
    this.problems.push(problemAt(finding, at, ''));
  }

  private stop(finding: Finding, at: Place): never {
    this.report(finding, at);
    throw new Stop();
  }
}
