import type { Argument, Border, Row, Verdict } from '../argument/index.js';
import { unitAt } from '../argument/index.js';
import type { Language } from '../documents/index.js';
import { argumentWords, conditionName, partName } from './argument-words.js';
import { withOwnSpaces } from './charts/index.js';
import { aside, clauses, enumerated, joined, under } from './lists.js';
import { compact, signless, table } from './numbers.js';
import { amount } from './subjects.js';

/** What `--json` tells of an argument: a row for every claim, market, premises and play of closed vendors. */
export function argumentData({ rows, rate, shared }: Argument, language: Language) {
  return {
    error: { rate, shared },
    claims: rows.map((row) => ({
      id: row.claim.id,
      essay: row.claim.essay,
      scenario: row.scenario,
      premises: row.premises,
      closed: row.closed,
      statement: row.claim.statement[language],
      verdict: row.verdict,
      effect: { ...row.effect, unit: row.claim.matters.unit[language] },
      holds: row.holds,
      boundary: boundaryOf(row, language),
      runs: row.runs,
      worlds: row.worlds,
      own_verdict: row.own,
      weakest_link: row.weakest,
      rests_on: row.claim.rests_on,
      boundary_of: row.border?.of ?? null,
      map: row.map,
      boundary_by_chance: row.border?.byChance ?? null,
      worlds_needed: row.needed,
      by_subject: row.bySubject,
      parts: row.parts,
      advice: row.advice.map(({ subject, factor, gain }) => ({ subject, factor, says: saysOf(row, factor, language), gain })),
      moves_with: row.ties,
    })),
  };
}

/** What moving a factor means, in words; its name where the claim has none for it. */
export function saysOf({ claim: { experiment } }: Row, factor: string, language: Language): string {
  return (experiment.kind === 'decomposition' ? experiment.says[factor]?.[language] : undefined) ?? factor;
}

/** The sides of the border, each as a condition in words. */
const boundaryOf = ({ border }: Row, language: Language) =>
  (border?.sides ?? []).map(({ path, operator, value, coverage, density }) => ({
    condition: condition({ path, operator, value }, language),
    path,
    operator,
    value,
    coverage,
    density,
  }));

interface Condition {
  readonly path: string;
  readonly operator: '<=' | '>=';
  readonly value: number;
}

const condition = ({ path, operator, value }: Condition, language: Language): string =>
  argumentWords[language].condition[operator](conditionName(path, language), amount(value, unitAt(path), language));

/** All sides of a border as one condition. */
export const conditionWords = ({ sides }: Border, language: Language): string =>
  sides.map((side) => condition(side, language)).join(argumentWords[language].and);

/** Where a claim changes sides, in one sentence; empty where no border was found. */
export const borderWords = ({ border }: Row, language: Language): string =>
  border === null ? '' : borderSentence(border, language);

/** A border in one sentence; empty where it has no sides. */
export function borderSentence(border: Border, language: Language): string {
  if (border.sides.length === 0) return '';
  const words = argumentWords[language];
  const { coverage, density } = border.sides[0]!;
  const sentence = words.border[border.of](conditionWords(border, language), percent(density), percent(coverage));
  return withOwnSpaces(border.byChance !== null && border.byChance > 0.05 ? `${sentence} ${words.chance}` : sentence, language);
}

const percent = (part: number): string => `${signless(100 * part, 0)} %`;

/** An effect with its interval, in the unit of the claim. */
export const effectWords = ({ effect, claim }: Row, language: Language): string => effectOf(effect, claim.range, language);

/** An effect with its interval, with as many decimals as the range of its claim calls for. */
export function effectOf(
  effect: Pick<Row['effect'], 'estimate' | 'low' | 'high'>,
  range: readonly [number, number],
  language: Language,
): string {
  const [estimate, low, high] = [effect.estimate, effect.low, effect.high].map((value) => number(value, range, language));
  return `${estimate} [${low}, ${high}]`;
}

/** As many decimals as the claim's range calls for. */
const number = (value: number, [low, high]: readonly [number, number], language: Language): string =>
  high - low > 20 ? compact(value, language) : signless(value, high - low < 0.5 ? 4 : high - low <= 2 ? 3 : 2);

const mark = (verdict: Verdict, language: Language): string => argumentWords[language].verdicts[verdict];

/** The four rows of every market of one claim. */
function rowsTable(rows: readonly Row[], language: Language): string {
  const words = argumentWords[language];
  return table(
    words.head,
    rows.map((row) => [
      row.scenario,
      words.premises[row.premises],
      words.closed[row.closed],
      row.weakest === null || row.weakest === row.claim.id
        ? mark(row.verdict, language)
        : aside(mark(row.verdict, language), row.weakest, language),
      effectWords(row, language),
      `${percent(row.holds.share)} [${percent(row.holds.low)}, ${percent(row.holds.high)}]`,
      String(row.worlds),
    ]),
  );
}

/** The derivation in the essay's order: every step with its two verdicts, then the thesis and its weakest links. */
export function argumentText(argument: Argument, ownRanges: boolean, language: Language): string {
  const words = argumentWords[language];
  const lines = [words.title, '', words.how(argument.shared, percent(argument.rate)), ownRanges ? words.ranges : words.table, ''];
  for (const rows of byClaim(argument.rows)) {
    const { claim } = rows[0]!;
    lines.push(
      `${claim.id}  ${claim.statement[language]}${language === 'en' ? ' ' : ''}${aside('', enumerated(claim.essay, language), language)}`,
    );
    lines.push(rowsTable(rows, language));
    const border = rows.map((row) => borderWords(row, language)).find((sentence) => sentence !== '');
    if (border !== undefined) lines.push(`  ${border}`);
    lines.push('');
  }
  lines.push(...summary(argument.rows, language), words.disclaimer, '');
  return lines.join('\n');
}

function summary(rows: readonly Row[], language: Language): string[] {
  const words = argumentWords[language];
  const counts = (['supported', 'depends', 'undetermined', 'refuted'] as const).map(
    (verdict) => `${mark(verdict, language)} ${rows.filter((row) => row.verdict === verdict).length}`,
  );
  const links = rows
    .filter(({ weakest }) => weakest !== null)
    .map((row) =>
      words.link(row.scenario, words.premises[row.premises], words.closed[row.closed], row.weakest!, mark(row.own, language)),
    );
  return [words.counts(rows.length, counts.join(words.list)), ...links, ''];
}

/** Everything about one claim. */
export function claimPage(argument: Argument, id: string, ownRanges: boolean, language: Language): string {
  const words = argumentWords[language];
  const rows = argument.rows.filter(({ claim }) => claim.id === id);
  const { claim } = rows[0]!;
  const { least, most, unit, because } = claim.matters;
  const listed = (name: string, ids: readonly string[]): string => under(name, enumerated(ids, language), language);
  const lines = [
    `${id}  ${claim.statement[language]}`,
    '',
    `  ${listed(words.essay, claim.essay)}${claim.rests_on.length > 0 ? `   ${listed(words.restsOn, claim.rests_on)}` : ''}`,
    `  ${withOwnSpaces(`${words.matters[least === undefined ? 'most' : 'least'](String(least ?? most), unit[language])} ${because[language]}`, language)}`,
    `  ${under(words.refutedBy, claim.refuted_by[language], language)}`,
    `  ${ownRanges ? words.ranges : words.table}`,
    '',
    rowsTable(rows, language),
    '',
  ];
  for (const row of rows) {
    const about = joined([row.scenario, words.premises[row.premises]!, words.closed[row.closed]!], language);
    const said = [
      borderWords(row, language),
      mapWords(row, language),
      partsWords(words.bySubject, row.bySubject, row, language),
      partsWords(words.parts, row.parts, row, language),
      row.ties.length > 0
        ? words.ties(
            row.ties
              .map(({ path, correlation }) => aside(conditionName(path, language), signless(correlation, 2), language))
              .join(words.list),
          )
        : '',
      row.verdict === 'undetermined' ? words.needed(row.needed, row.worlds) : '',
    ].filter((text) => text !== '');
    lines.push(`  ${about}`, ...said.map((text) => `    ${text}`));
  }
  lines.push('', words.disclaimer, '');
  return lines.join('\n');
}

/** How often the claim holds over thirds of one or two numbers, a line for every third of the first. */
function mapWords({ map }: Row, language: Language): string {
  if (map === null) return '';
  const words = argumentWords[language];
  const [first, second] = map.paths;
  const share = (cell: number): string => {
    const { share: held, worlds } = map.cells[cell]!;
    return held === null ? '–' : aside(percent(held), String(worlds), language);
  };
  const across = second === undefined ? [0] : [0, 1, 2];
  const lines = [0, 1, 2].map(
    (third) =>
      `      ${under(words.thirds[third]!, across.map((other) => share(across.length * third + other)).join('  '), language)}`,
  );
  const ends = map.cuts[0]!.map((cut) => amount(cut, unitAt(first!), language));
  const names = [first, second].flatMap((path) => (path === undefined ? [] : [conditionName(path, language)]));
  return [withOwnSpaces(words.map(names[0]!, ends[0]!, ends[1]!, names[1] ?? null), language), ...lines].join('\n');
}

function partsWords(title: string, parts: Readonly<Record<string, number>>, { claim }: Row, language: Language): string {
  const said = Object.entries(parts).map(
    ([name, value]) =>
      `${partName(name, language)} ${claim.range[1] - claim.range[0] > 20 ? compact(value, language) : small(value, language)}`,
  );
  return said.length === 0 ? '' : under(title, clauses(said, language), language);
}

const small = (value: number, language: Language): string =>
  Math.abs(value) < 10 ? signless(value, 4) : compact(value, language);

/** Rows claim by claim, in the order in which they come. */
export function byClaim(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.claim.id, [...(groups.get(row.claim.id) ?? []), row]);
  return [...groups.values()];
}
