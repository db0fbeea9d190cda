import type { Language } from '../../documents/index.js';
import type { MechanismName, Scenario } from '../../scenario/index.js';
import type { Chart, Heading } from '../charts/index.js';

/** A text in both languages. */
export type Both = readonly [en: string, zh: string];

/** Reads a scenario that ships, changed by overrides `path=value`. */
export interface Bench {
  readonly scenario: (name: 'llm-2024' | 'superpower', ...set: string[]) => Scenario;
}

/** Words a picture in one language. */
export interface Tell {
  readonly say: (both: Both) => string;
  readonly heading: (words: {
    readonly title: Both;
    readonly subtitle: Both;
    readonly description: Both;
    readonly caption: Both;
  }) => Heading;
}

/** What was computed, ready to be drawn in either language. */
export type Picture = (tell: Tell) => Chart;

/** The one thing that a reader must understand of a mechanism, shown by the engine. */
export interface Figure {
  readonly name: MechanismName | 'strategies';
  readonly play: (bench: Bench) => Picture;
}

/** A picture in a language; its ids are those of the figure. */
export function chartIn(language: Language, { name }: Figure, picture: Picture): Chart {
  const say = ([en, zh]: Both): string => (language === 'en' ? en : zh);
  return picture({
    say,
    heading: ({ title, subtitle, description, caption }) => ({
      id: name,
      language,
      title: say(title),
      subtitle: say(subtitle),
      description: say(description),
      caption: say(caption),
    }),
  });
}

/** Where numbers of the flagship in expected flows come from, and what was changed in it. */
export const flagshipInExpectation = (changed: Both): Both => [
  `Source: Outlast, scenarios/llm-2024.yaml, mean-field. ${changed[0]}`,
  `来源：Outlast，场景 llm-2024，期望流量。${changed[1]}`,
];

/** The same for the duel. */
export const duelInExpectation = (changed: Both): Both => [
  `Source: Outlast, a market of two equal vendors, mean-field. ${changed[0]}`,
  `来源：Outlast，两家条件相同的厂商，期望流量。${changed[1]}`,
];
