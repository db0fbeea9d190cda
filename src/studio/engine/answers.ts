import { z } from 'zod';
import { evaluatorOn, Pace, type Evaluator } from '../../experiment/index.js';
import type { AskName, Asks } from '../protocol/messages.js';
import { crewSize, type Crew } from './crew.js';
import { fanOf } from './fan.js';
import { instant } from './instant.js';
import { editedFrom } from './provenance.js';
import { scenarioTexts } from './shipped.js';
import { opened } from './view.js';

type Answers = {
  readonly [N in AskName]: (
    given: Asks[N]['given'],
    tell: (told: Asks[N]['tells']) => void,
    dropped: () => boolean,
  ) => Asks[N]['answer'] | Promise<Asks[N]['answer']>;
};

// The page forbids code made of text, and so does its worker.
z.config({ jitless: true });

/** Everything that the desk answers, runs being played by a crew. */
export const answersOf = (crew: Crew): Answers => {
  /** With blocks as short as somebody who waits would want them. */
  const evaluator = (dropped: () => boolean): Evaluator =>
    evaluatorOn({
      executor: crew.for(dropped),
      pace: new Pace(crewSize, () => performance.now() / 1000),
      stopped: dropped,
    });
  return {
    open: ({ text }) => opened(text),
    shipped: ({ name }) => shippedText(name),
    edit: ({ text, moves, baseline }) => editedFrom(text, moves, baseline),
    instant: (market) => instant(market),
    fan: (asked, tell, dropped) => fanOf(asked, crew.for(dropped), tell),
    why: async (asked, tell, dropped) => (await import('./why.js')).why(asked, evaluator(dropped), tell),
    beside: async (asked, tell, dropped) => (await import('./beside.js')).beside(asked, evaluator(dropped), tell),
    influences: async (asked, tell, dropped) => (await import('./influences.js')).influences(asked, crew.for(dropped), tell),
    phase: async (asked, tell, dropped) => (await import('./phase.js')).phase(asked, evaluator(dropped), tell),
    claims: async () => (await import('./claims.js')).claims(),
    migration: async (market) => (await import('./migration.js')).migration(market),
    evidence: async ({ source }) => (await import('./evidence.js')).evidence(source),
    complete: async (asked) => (await import('./complete.js')).complete(asked),
    table: async (asked, tell, dropped) => (await import('./table.js')).table(asked, crew.for(dropped), tell),
    report: async (asked, tell, dropped) => (await import('./report.js')).report(asked, crew.for(dropped), tell),
    restore: async ({ html }) => (await import('./restored.js')).restoredRun(html),
    border: async (asked, tell, dropped) => (await import('./border.js')).border(asked, evaluator(dropped), tell),
    trial: async (asked, tell, dropped) => (await import('./trial.js')).trial(asked, evaluator(dropped), tell),
  };
};

function shippedText(name: string): string {
  const text = scenarioTexts.get(`${name}.yaml`);
  if (text === undefined) throw new RangeError(`no scenario ${name}`);
  return text;
}
