import type { Advice, Argument, Row } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { withOwnSpaces } from './charts/index.js';
import { answerPageWords } from './answer-page-words.js';
import { argumentWords, partName } from './argument-words.js';
import { changesTold, type Changes } from './argument-changes.js';
import { borderWords, byClaim, effectWords, saysOf } from './argument.js';
import { aside } from './lists.js';
import { markdownTable } from './markdown-table.js';
import { signless } from './numbers.js';

/** How the answer was had: whoever gives the same command has the same numbers. */
export interface Asked {
  readonly seed: number;
  readonly budget: number;
  /** Whether worlds were drawn over the scenarios' own ranges. */
  readonly ranges: boolean;
  readonly engine: string;
  /** What a command names to play a market, by the market's name: a file and what is put on it. */
  readonly played: Readonly<Record<string, string>>;
  /** The command that wrote the page. */
  readonly command: string;
  /** The file of the page in the other language. */
  readonly other: string;
  /** What is otherwise than in an earlier answer; null where none is named. */
  readonly changes: Changes | null;
}

/** Levers that are told of every vendor. */
const mostAdvice = 5;

/** The argument as a page: in short, step by step, what to do where everybody is open, and the queries behind it all. */
export function answerPage(argument: Argument, asked: Asked, language: Language): string {
  const say = answerPageWords[language];
  const lines = [
    say.title,
    '',
    say.other(asked.other),
    '',
    say.intro(asked.engine, asked.command),
    '',
    say.short,
    '',
    ...shortLines(argument, asked, language),
    ...changesLines(asked.changes, language),
    '',
    say.steps,
    ...byClaim(argument.rows).flatMap((group) => stepLines(group, language)),
    '',
    say.open,
    '',
    say.openIntro,
    '',
    ...markdownTable(say.openHead, adviceRows(argument.rows, language)),
    '',
    say.queries,
    '',
    say.queryIntro,
    '',
    ...queryLines(argument.rows, asked),
    '',
    argumentWords[language].disclaimer,
    '',
  ];
  return lines.join('\n');
}

const percent = (part: number): string => `${signless(100 * part, 0)} %`;

/** What became of the thesis in each market, how often each verdict was reached, and how sure all that is. */
function shortLines({ rows, shared, rate }: Argument, asked: Asked, language: Language): string[] {
  const say = answerPageWords[language];
  const own = argumentWords[language];
  const derived = rows.filter(({ claim }) => claim.derived);
  const theses = [...new Set(derived.map(({ scenario }) => scenario))].map((market) => {
    const cells = derived
      .filter(({ scenario }) => scenario === market)
      .map((row) => say.cell(own.verdicts[row.verdict], own.premises[row.premises], own.closed[row.closed], row.weakest));
    return say.thesis(market, cells.join(language === 'en' ? '; ' : '；'));
  });
  const counts = (['supported', 'depends', 'undetermined', 'refuted'] as const).map(
    (verdict) => `${own.verdicts[verdict]} ${rows.filter((row) => row.verdict === verdict).length}`,
  );
  return [
    ...theses,
    say.counts(rows.length, counts.join(own.list)),
    say.budget(asked.budget),
    `* ${own.how(shared, percent(rate))}`,
    `* ${asked.ranges ? own.ranges : own.table}`,
  ];
}

/** A claim: what it says and when it is true, a row for each trial, where it turns, and what would decide it. */
function stepLines(group: readonly Row[], language: Language): string[] {
  const say = answerPageWords[language];
  const own = argumentWords[language];
  const { claim } = group[0]!;
  const { least, most, unit, because } = claim.matters;
  const rows = group.map((row) => [
    row.scenario,
    own.premises[row.premises],
    own.closed[row.closed],
    row.weakest === null || row.weakest === claim.id
      ? `**${own.verdicts[row.verdict]}**`
      : aside(`**${own.verdicts[row.verdict]}**`, row.weakest, language),
    `[${effectWords(row, language)}](#${anchor(row)})`,
    `${percent(row.holds.share)} (${percent(row.holds.low)}–${percent(row.holds.high)})`,
    String(row.worlds),
  ]);
  const of = (row: Row, sentence: string): string =>
    say.border(sentence, row.scenario, own.premises[row.premises], own.closed[row.closed]);
  const borders = group.flatMap((row) => {
    const sentence = borderWords(row, language);
    return sentence === '' ? [] : [of(row, sentence)];
  });
  const notes = group.flatMap((row) => [
    ...toldOf(row, language).map((said) => of(row, say.parts(said))),
    ...(row.verdict === 'undetermined' && !claim.derived ? [of(row, own.needed(row.needed, row.worlds))] : []),
  ]);
  return [
    '',
    `### ${claim.id} (${claim.essay.join(', ')})`,
    '',
    claim.statement[language],
    '',
    withOwnSpaces(
      `${own.matters[least === undefined ? 'most' : 'least'](String(least ?? most), unit[language])} ${because[language]}`,
      language,
    ),
    '',
    ...markdownTable(say.head, rows),
    ...(borders.length > 0 ? ['', ...borders] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ];
}

/** What gains each vendor most where everybody is open, closed vendors without foresight before they open. */
const adviceRows = (rows: readonly Row[], language: Language): string[][] =>
  rows
    .filter(({ closed }) => closed === 'myopic')
    .flatMap((row) =>
      bestOf(row).map(({ subject, factor, gain }) => {
        const [estimate, low, high] = [gain.estimate, gain.low, gain.high].map((value) => signless(100 * value, 2));
        const premises = argumentWords[language].premises[row.premises];
        return [row.scenario, premises, subject, saysOf(row, factor, language), `${estimate} [${low}, ${high}]`];
      }),
    );

/** The command behind every row, once for rows that share it. */
const queryLines = (rows: readonly Row[], { played, budget, seed }: Asked): string[] =>
  [...new Map(rows.map((one) => [anchor(one), one])).values()].map((row) => {
    const command = `outlast argue ${played[row.scenario]} --claim ${row.claim.id} --budget ${budget} --seed ${seed} --store --json`;
    return `* <a id="${anchor(row)}"></a>${row.claim.id}, ${row.scenario}: \`${command}\``;
  });

/** What has changed since an earlier answer, with a row for every verdict that is another. */
function changesLines(changes: Changes | null, language: Language): string[] {
  if (changes === null) return [];
  const { title, sentence, head, rows } = changesTold(changes, language);
  const shown = rows.length === 0 ? [] : ['', ...markdownTable(head, rows)];
  return ['', `## ${title}`, '', sentence, ...shown];
}

const anchor = ({ claim, scenario }: Row): string => `q-${claim.id.toLowerCase()}-${scenario}`;

/** Whether what an effect is made of is told: vendors to whom something happens, levels that are swept. */
const told = ({ claim: { experiment } }: Row): boolean =>
  experiment.kind === 'threshold' ||
  experiment.kind === 'decay' ||
  (experiment.kind === 'contrast' && experiment.by_vendor !== undefined);

/** What stands beside an effect, in words; nothing where there is nothing. */
function toldOf(row: Row, language: Language): readonly string[] {
  const { experiment } = row.claim;
  if (!told(row)) return [];
  const arms = experiment.kind === 'contrast' ? Object.keys(experiment.arms) : [];
  const said = Object.entries(row.parts)
    .filter(([name, value]) => !arms.includes(name) && Math.abs(value) >= 0.0005)
    .map(([name, value]) => `${partName(name, language)} ${signless(value, 3)}`);
  return said.length === 0 ? [] : [said.join(argumentWords[language].list)];
}

/** What gains each vendor most, as far as it gains anything. */
function bestOf({ advice }: Row): readonly Advice[] {
  return [...new Set(advice.map(({ subject }) => subject))].flatMap((subject) =>
    advice.filter((one) => one.subject === subject && one.gain.estimate > 0).slice(0, mostAdvice),
  );
}
