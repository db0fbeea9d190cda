import type { Language } from '../documents/index.js';
import { checkRows, fitSentences, fitWords, narrowed, type FitTold } from './fit-words.js';
import { table } from './numbers.js';

const listed = 12;

/** What a fit came to: how near it came, whether it reproduces what it was fitted to, and what the rows did not say; `output` is where its draws went. */
export function fitText(told: FitTold, output: string | null, language: Language): string {
  const words = fitWords[language];
  const { fit, ranks } = told;
  const { head, rounds, checked, identified, ranked } = fitSentences(told, language);
  const written = output === null ? [] : [words.written(output)];
  if (fit === null) return `${[head, ...written].join('\n')}\n`;
  const parts = [
    [head, ...(rounds === '' ? [] : [rounds])].join('\n'),
    table(words.checks, checkRows(fit, language)),
    checked,
    table(
      words.learnt,
      narrowed(fit)
        .slice(0, listed)
        .map(({ path, ratio, mean }) => [path, ratio.toFixed(2), mean.toFixed(2)]),
    ),
    identified,
  ];
  if (ranks !== null) {
    const worst = [...ranks].sort((a, b) => a.p - b.p).slice(0, listed);
    parts.push(
      table(
        words.ranks,
        worst.map(({ path, p, counts }) => [path, p.toPrecision(2), counts.join(' ')]),
        'text',
      ),
      ranked,
    );
  }
  return `${[...parts, ...written].join('\n\n')}\n`;
}
