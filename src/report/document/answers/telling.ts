import type { Language } from '../../../documents/index.js';
import { enumerated } from '../../lists.js';
import { outcomeName } from '../../subjects.js';
import type { AnyAnswer, Materials } from '../materials.js';
import { documentWords, type DocumentWords } from '../words.js';

/** What sections on answers that were read ask: words, names where a scenario is at hand, and where numbers come from. */
export interface AnswerTelling {
  readonly language: Language;
  readonly words: DocumentWords;
  readonly name: (vendor: string) => string;
  /** A metric as its reader would call it. */
  readonly metric: (metric: string) => string;
  /** A metric of a vendor, or of the market, at a month where one is said. */
  readonly outcome: (of: OutcomeAsked) => string;
  /** An outcome within a sentence, by the name that results have: `survival.meta`, `cash.meta@12`, `hhi`. */
  readonly output: (name: string) => string;
  readonly list: (items: readonly string[]) => string;
  readonly caption: (answer: AnyAnswer) => string;
}

interface OutcomeAsked {
  readonly metric: string;
  readonly vendor: string | null;
  readonly month: number | null;
}

export function answerTelling({ language, played }: Materials): AnswerTelling {
  const words = documentWords(language);
  const name = (vendor: string): string => played?.scenario.vendors[vendor]?.title ?? vendor;
  const metricName = (metric: string): string => words.metrics[metric] ?? outcomeName(metric, language);
  return {
    language,
    words,
    name,
    metric: metricName,
    outcome: ({ metric, vendor, month }) =>
      `${words.of(vendor === null ? words.market : name(vendor), metricName(metric))}${month === null ? '' : ` @${month}`}`,
    output: (text) => {
      const [, metric = text, vendor = null, month = null] = /^([^.@]+)(?:\.([^@]+))?(?:@(\d+))?$/.exec(text) ?? [];
      const what = vendor === null ? metricName(metric) : words.whose(name(vendor), metricName(metric));
      return month === null ? what : `${what} @${month}`;
    },
    list: (items) => enumerated(items, language),
    caption: ({ engine, scenario, seed }) => words.ofAnswer(engine, scenario?.name ?? null, seed),
  };
}
