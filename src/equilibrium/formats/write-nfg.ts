import { rationalText, type Rational } from '../exact/rational.js';
import { strategiesIn, sizesOf, type Game } from '../game.js';

/** The two versions of Gambit's format. */
export type NfgVersion = 'payoffs' | 'outcomes';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const listed = (texts: readonly string[]): string => `{ ${texts.map(quoted).join(' ')} }`;

/** The game as Gambit's `.nfg`; what is read back is the same game. With outcomes, profiles that pay the same share one. */
export function writeNfg(game: Game, version: NfgVersion = 'payoffs'): string {
  const head = [
    `NFG 1 R ${quoted(game.title)} ${listed(game.players)}`,
    '',
    `{ ${game.strategies.map(listed).join('\n')}\n}`,
    '""',
    '',
  ];
  const rows = game.payoffs[0]!.map((_, profile) => game.payoffs.map((own) => own[profile]!));
  return `${[...head, ...(version === 'payoffs' ? payoffLines(game, rows) : outcomeLines(game, rows))].join('\n')}\n`;
}

const row = (payoffs: readonly Rational[]): string => payoffs.map(rationalText).join(' ');

/** A line for each strategy of the second player, as far as there is one. */
function payoffLines(game: Game, rows: readonly (readonly Rational[])[]): string[] {
  const size = game.strategies[0]!.length;
  return Array.from({ length: rows.length / size }, (_, q) =>
    rows
      .slice(q * size, (q + 1) * size)
      .map(row)
      .join(' '),
  );
}

function outcomeLines(game: Game, rows: readonly (readonly Rational[])[]): string[] {
  const numbers = new Map<string, number>();
  const sizes = sizesOf(game);
  const lines = ['{'];
  const indices = rows.map((payoffs, profile) => {
    const key = row(payoffs);
    if (!numbers.has(key)) {
      numbers.set(key, numbers.size + 1);
      const name = strategiesIn(profile, sizes).map((s, i) => game.strategies[i]![s]!);
      lines.push(`{ ${quoted(name.join(', '))} ${payoffs.map(rationalText).join(', ')} }`);
    }
    return numbers.get(key)!;
  });
  return [...lines, '}', indices.join(' ')];
}
