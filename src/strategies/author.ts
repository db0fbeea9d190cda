import { asAtStart } from './common.js';
import { release, undecided, type Action, type LookAhead, type Release, type Strategy, type View } from './strategy.js';

/** What becomes of a finished run, in words. */
const releases = {
  withhold: release.withhold,
  closed: release.closed,
  open: release.open,
  'open-small': release.openSmall,
  'open-late': release.openLate,
} as const satisfies Record<string, Release>;
export type ReleaseName = keyof typeof releases;

/** What an own strategy may answer; what it leaves out stays as at the start, and a finished run stays closed. */
export interface Decision extends Partial<Omit<Action, 'release'>> {
  readonly release?: ReleaseName;
}

/** What an own strategy is handed besides its view. */
export interface Aids {
  /** Numbers of (0, 1) from the strategy's own stream; one half where there is no luck, in mean-field. */
  readonly uniform: () => number;
  /** Discounted USD that the vendor earns if it keeps to a decision; only for strategies that look ahead, in the months in which they may. */
  readonly lookAhead?: (decision: Decision) => number;
}

type Text = string | { readonly en: string; readonly 'zh-Hans': string };

/** A strategy of one's own. */
export interface StrategyDefinition {
  readonly name: string;
  readonly watches?: Text;
  readonly does?: Text;
  readonly looksAhead?: boolean;
  readonly decide: (view: View, aids: Aids) => Decision;
}

/** A strategy that cannot be read, or that decided what cannot be done. */
export class StrategyError extends Error {
  override readonly name = 'StrategyError';
}

/** Declares a strategy of one's own, as the default export of a file that a scenario's `code` names. Returns what it is given. */
export function defineStrategy(definition: StrategyDefinition): StrategyDefinition {
  return definition;
}

/** Bounds of what may be decided; USD amounts a month, the rest factors. */
const bounds = {
  price: [0.05, 2],
  training: [0, 10],
  operations: [0, 1e12],
  credits: [0, 1e6],
  subsidy: [0, 1e6],
  advertising: [0, 1e12],
  openness: [0, 1],
} as const;
const levers = Object.keys(bounds) as (keyof typeof bounds)[];

/**
 * An own strategy as the engine wants it, for the vendor called `vendor`. `sheltered` runs it where neither clocks nor
 * other luck can be reached. A decision that is not finite, not in bounds or not affordable throws StrategyError.
 */
export function adapt(definition: StrategyDefinition, vendor: string, sheltered: <T>(work: () => T) => T): Strategy {
  const tried = undecided();
  return {
    name: definition.name,
    watchesPrices: true,
    watchesRivals: true,
    looksAhead: definition.looksAhead ?? false,
    carries: [],
    watches: bilingual(definition.watches),
    does: bilingual(definition.does),
    decide(view, _policies, action, ahead) {
      const aids: Aids = { uniform: view.uniform, ...(ahead !== undefined && { lookAhead: lookAhead(view, ahead) }) };
      const seen = { ...view, levers: { ...view.levers } };
      asAtStart(view, action);
      take(
        sheltered(() => attempt(() => definition.decide(seen, aids), vendor, view.month)),
        view,
        action,
      );
    },
  };

  function lookAhead(view: View, ahead: LookAhead): (decision: Decision) => number {
    return (decision) => {
      asAtStart(view, tried);
      take(decision, view, tried);
      return ahead.value(tried);
    };
  }

  function take(decision: unknown, view: View, action: Action): void {
    const refuse = (what: string): never => {
      throw new StrategyError(`${vendor}, month ${view.month}, strategy ${definition.name}: ${what}`);
    };
    if (typeof decision !== 'object' || decision === null) refuse('decides nothing; return an object of levers');
    const { release: choice = 'closed', ...amounts } = decision as Decision;
    if (!Object.hasOwn(releases, choice)) refuse(`release = ${String(choice)}, allowed are ${Object.keys(releases).join(', ')}`);
    for (const lever of Object.keys(amounts)) {
      if (!Object.hasOwn(bounds, lever)) refuse(`there is no lever ${lever}, only ${[...levers, 'release'].join(', ')}`);
    }
    for (const lever of levers) {
      const amount = amounts[lever] ?? action[lever];
      const [least, most] = bounds[lever];
      if (!(typeof amount === 'number' && amount >= least && amount <= most)) {
        refuse(`${lever} = ${String(amount)}, allowed is a number from ${least} to ${most}`);
      }
      action[lever] = amount;
    }
    const promotion = action.operations + action.advertising;
    const usual = view.levers.operations + view.levers.advertising;
    if (promotion > Math.max(usual, view.cash)) {
      refuse(`operations and advertising of ${promotion} USD a month, affordable are ${Math.max(usual, view.cash)}`);
    }
    action.release = releases[choice];
  }
}

function bilingual(text: Text | undefined): Strategy['does'] {
  if (text === undefined) return { en: '–', 'zh-Hans': '–' };
  return typeof text === 'string' ? { en: text, 'zh-Hans': text } : text;
}

/** What own code throws is its author's to mend: it says where it happened. */
function attempt<T>(work: () => T, vendor: string, month: number): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StrategyError) throw error;
    throw new StrategyError(`${vendor}, month ${month}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
