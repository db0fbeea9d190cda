import { firstOf, problemAt, type Csv, type Finding, type Problem } from '../../documents/index.js';
import { add, divide, one, parseRational, rational, subtract, zero, type Rational } from '../exact/rational.js';
import { mostPayoffs, mostPlayers, profilesOf, profileOf, strategiesIn, type Game } from '../game.js';
import type { ReadGame } from './read-nfg.js';

const payoffSuffix = '.payoff';
/** Of a match for a fixed sum: the share of the first of two. */
const scoreColumn = 'score';

/**
 * Reads a game from the results of matches: a row says who played what and what each was paid; equal profiles are averaged, exactly.
 *
 * Columns are either, for every player X, `X` with the strategy and `X.payoff`; or two players and `score`, the part from 0 to 1
 * that the first got. A score tells the match from both sides: both players choose among the same strategies.
 */
export function readMatches(csv: Csv, file: string): ReadGame {
  const problems: Problem[] = [...csv.problems];
  const report = (finding: Finding, line: number): void => void problems.push(problemAt(finding, { file, line, column: 1 }, ''));
  const fail = (finding: Finding, line = 1): ReadGame => {
    report(finding, line);
    return { problems: firstOf(problems) };
  };
  const scored = csv.names.length === 3 && csv.names[2] === scoreColumn;
  const players = csv.names.filter((name, c) => (scored ? c < 2 : !name.endsWith(payoffSuffix)));
  const payoffColumns = players.flatMap((name) => {
    const column = csv.columns[csv.names.indexOf(name + payoffSuffix)];
    return column === undefined ? [] : [column];
  });
  if (players.length < 2 || (!scored && (payoffColumns.length < players.length || csv.names.length !== 2 * players.length))) {
    return fail({ code: 'bad-game', reason: 'columns', found: csv.names.join(','), expected: 'columns', of: 0 });
  }
  if (players.length > mostPlayers)
    return fail({ code: 'game-too-large', found: players.length, max: mostPlayers, of: 'players' });
  const played = players.map((name) => csv.columns[csv.names.indexOf(name)]!);
  const named = scored ? [namesIn([...played[0]!, ...played[1]!])] : played.map(namesIn);
  const strategies = players.map((_, i) => named[scored ? 0 : i]!);
  const sizes = strategies.map(({ length }) => length);
  const profiles = profilesOf(sizes);
  const payoffs = profiles * players.length;
  if (payoffs > mostPayoffs) return fail({ code: 'game-too-large', found: payoffs, max: mostPayoffs, of: 'payoffs' });
  const places = strategies.map((own) => new Map(own.map((name, s) => [name, s])));
  const sums = players.map(() => Array.from({ length: profiles }, () => zero));
  const counts = new Float64Array(profiles);
  const note = (profile: number, paid: readonly Rational[]): void => {
    counts[profile]! += 1;
    paid.forEach((payoff, i) => void (sums[i]![profile] = add(sums[i]![profile]!, payoff)));
  };
  csv.lines.forEach((line, r) => {
    const numbers = (scored ? [csv.columns[2]!] : payoffColumns).map((column) => {
      const value = parseRational(column[r]!.trim());
      if (value === undefined) report({ code: 'bad-game', reason: 'number', found: column[r]!, expected: 'number', of: 0 }, line);
      return value ?? zero;
    });
    const chosen = played.map((column, i) => places[i]!.get(column[r]!.trim())!);
    if (!scored) note(profileOf(chosen, sizes), numbers);
    else {
      const paid = [numbers[0]!, subtract(one, numbers[0]!)];
      note(profileOf(chosen, sizes), paid);
      note(profileOf(chosen.toReversed(), sizes), paid.toReversed());
    }
  });
  for (let profile = 0; profile < profiles; profile++) {
    if (counts[profile]! > 0) continue;
    const name = strategiesIn(profile, sizes).map((s, i) => strategies[i]![s]!);
    report({ code: 'bad-game', reason: 'unplayed', found: name.join(', '), expected: 'payoffs', of: 0 }, csv.lines.at(-1) ?? 1);
  }
  if (problems.length > 0) return { problems: firstOf(problems) };
  const game: Game = {
    title: '',
    players,
    strategies,
    payoffs: sums.map((own) => own.map((sum, profile) => divide(sum, rational(BigInt(counts[profile]!))))),
  };
  return { game };
}

/** Names in the order in which they first come. */
const namesIn = (cells: readonly string[]): string[] => [...new Set(cells.map((cell) => cell.trim()))];
