import { nearest, type Finding } from '../documents/index.js';
import { names } from './parameters.js';
import type { Speech } from './speech.js';

/** What `--strategies` says once: strategies of one vendor, or of everybody who is not named. */
export interface StrategySet {
  readonly vendor: string | null;
  readonly strategies: readonly string[];
}

/** `A,B` for everybody, `vendor=A,B` for one. */
export function strategySet(speech: Speech): (text: string) => StrategySet {
  const list = names(speech);
  return (text) => {
    const at = text.indexOf('=');
    const vendor = at < 0 ? null : text.slice(0, at).trim();
    return { vendor, strategies: list(text.slice(at + 1)) };
  };
}

/** Who plays where nobody says: those who are named, or all vendors where strategies are for everybody. */
export const playersOf = (sets: readonly StrategySet[], vendors: readonly string[]): readonly string[] =>
  sets.some(({ vendor }) => vendor === null) ? vendors : [...new Set(sets.map(({ vendor }) => vendor!))];

export interface Assigned {
  /** [player]: what each may do; empty where nothing was said. */
  readonly strategies: readonly (readonly string[])[];
  readonly findings: readonly Finding[];
}

/** Gives every player its strategies: its own where it is named, else those for everybody. Every finding at once. */
export function assigned(sets: readonly StrategySet[], players: readonly string[]): Assigned {
  const findings: Finding[] = [];
  const seen = new Set<string | null>();
  for (const { vendor } of sets) {
    if (seen.has(vendor)) findings.push(twice(vendor));
    seen.add(vendor);
    if (vendor !== null && !players.includes(vendor)) findings.push(stranger(vendor, players));
  }
  const common = sets.find(({ vendor }) => vendor === null)?.strategies ?? [];
  const strategies = players.map((player) => sets.find(({ vendor }) => vendor === player)?.strategies ?? common);
  players.forEach((player, i) => {
    if (strategies[i]!.length === 0) findings.push(nothingFor(player));
  });
  return { strategies, findings };
}

const stranger = (name: string, allowed: readonly string[]): Finding => ({
  code: 'unknown-name',
  kind: 'vendor',
  name,
  allowed,
  didYouMean: nearest(name, allowed),
});

const twice = (vendor: string | null): Finding => ({
  code: 'unfit',
  sentence: {
    en: `the strategies ${vendor === null ? 'for everybody' : `of ${vendor}`} are said twice; put them into one list`,
    'zh-Hans': `${vendor === null ? '大家' : ` ${vendor} `}的策略写了两遍，请合成一个列表`,
  },
});

const nothingFor = (player: string): Finding => ({
  code: 'unfit',
  sentence: {
    en: `${player} plays and has no strategies; say --strategies ${player}=A,B, or --strategies A,B for everybody else`,
    'zh-Hans': `${player} 参与而没有策略；请写 --strategies ${player}=A,B，或者用 --strategies A,B 给其余所有人`,
  },
});
