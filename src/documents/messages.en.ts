import { clipped } from './clip.js';
import type { YamlFault } from './faults.js';
import type { GamePart, Kind, NameKind, ProblemCode, ProblemOf } from './problem.js';

/** One sentence for every code, from the problem's own fields. */
type Sentences = { readonly [C in ProblemCode]: (problem: ProblemOf<C>) => string };

const kinds: Record<Kind, string> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  map: 'a map',
  list: 'a list',
  empty: 'nothing',
};

const names: Record<NameKind, string> = {
  vendor: 'vendor',
  segment: 'segment',
  workload: 'workload',
  class: 'size class',
  strategy: 'strategy',
  evidence: 'row of evidence',
  mechanism: 'mechanism',
  claim: 'claim',
  design: 'design',
  column: 'column',
  metric: 'metric',
};

const faults: Record<YamlFault, string> = {
  ALIAS_PROPS: 'an alias (`*name`) cannot have a tag or an anchor',
  BAD_ALIAS: 'this anchor or alias has no usable name',
  BAD_COLLECTION_TYPE: 'the tag does not fit the map or list that follows it',
  BAD_DIRECTIVE: 'this directive (a line that starts with `%`) is not known',
  BAD_DQ_ESCAPE: 'this escape is not known in double quotes; write `\\\\` for a backslash or use single quotes',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_PROP_ORDER: 'tags and anchors come after the indicators `?`, `:` and `-`',
  BAD_SCALAR_START: 'plain text cannot start with this character; put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a map cannot start here, on the line of another key; put it on a line of its own, or the text in quotes',
  BLOCK_IN_FLOW: 'an indented map or list cannot stand within brackets or braces',
  IMPOSSIBLE: 'this text cannot be read',
  KEY_OVER_1024_CHARS: 'a key has at most 1024 characters',
  MISSING_CHAR: 'a character is missing here: a closing quote, bracket or brace, a comma, a colon or a space',
  MULTILINE_IMPLICIT_KEY: 'a key stands on one line, followed by `:`',
  MULTIPLE_ANCHORS: 'a value has at most one anchor',
  MULTIPLE_DOCS: 'a second document begins here; a file holds one',
  MULTIPLE_TAGS: 'a value has at most one tag',
  NON_STRING_KEY: 'a key is plain text',
  RESOURCE_EXHAUSTION: 'the text nests too deep to be read',
  TAB_AS_INDENT: 'indent with spaces, not with tabs',
  TAG_RESOLVE_FAILED: 'this tag (`!name`) has no meaning here',
  UNEXPECTED_TOKEN: 'this is not expected here',
  UNKNOWN_ALIAS: 'no anchor (`&name`) of this name stands above',
};

const gameParts: Record<GamePart, string> = {
  header: '`NFG 1 R`, with which a game in strategic form begins,',
  title: 'the title in quotes',
  players: 'the names of the players, `{ "A" "B" }`,',
  strategies: 'the strategies of every player, `{ 2 3 }` or `{ { "a" "b" } { "c" "d" } }`,',
  outcomes: 'an outcome, `{ "name" 1, 2 }`,',
  payoffs: 'payoffs',
  number: 'a number, such as 3, -0.25 or 2/7,',
  columns: 'for every player X the columns `X` and `X.payoff`, or two players and `score`,',
};

const games: Record<ProblemOf<'bad-game'>['reason'], (p: ProblemOf<'bad-game'>) => string> = {
  expected: (p) => `${gameParts[p.expected]} should stand here, not ${quoted(p.found)}`,
  end: (p) => `the file ends here, but ${gameParts[p.expected]} is still to come`,
  number: (p) => `${quoted(p.found)} is not a number; write one such as 3, -0.25 or 2/7`,
  few: (p) => `the file ends after ${p.found} of ${p.of} ${p.expected === 'outcomes' ? 'profiles' : 'payoffs'}`,
  many: (p) => `the ${p.of} that are needed are there; ${quoted(p.found)} is too much`,
  count: (p) => `there are ${p.found} ${p.expected === 'strategies' ? 'lists of strategies' : 'payoffs'} for ${p.of} players`,
  outcome: (p) => `there is no outcome ${quoted(p.found)}; they are numbered 1 to ${p.of}, and 0 pays nobody`,
  columns: (p) => `${gameParts.columns} should stand in the header, not ${quoted(p.found)}`,
  unplayed: (p) => `no match tells what ${quoted(p.found)} pays; every profile has to be played at least once`,
};

const quoted = (text: string) => `\`${clipped(text)}\``;
const listed = (texts: readonly string[]) => texts.map(quoted).join(', ');
const hint = (didYouMean: string | null) => (didYouMean === null ? '' : `; did you mean ${quoted(didYouMean)}?`);
const allow = (allowed: readonly string[]) => (allowed.length === 0 ? '' : ` (allowed: ${listed(allowed)})`);

/** `at least 0 USD`, `from 0 to 1`, whatever of the bounds is there. */
function bounds(min: number | null, max: number | null, unit: string | null): string {
  const of = unit === null || unit === '1' || unit === 'fraction' ? '' : ` ${unit}`;
  if (min !== null && max !== null) return `from ${min} to ${max}${of}`;
  return min === null ? `at most ${max}${of}` : `at least ${min}${of}`;
}

const overrides: Record<ProblemOf<'bad-override'>['reason'], string> = {
  'no-equals': 'has no `=`; write path=value',
  'no-path': 'has no path before `=`; write path=value',
  'not-yaml': 'has a value that cannot be read; write a number, a word, or YAML in brackets',
  'no-match': 'names nothing that is in this document',
};

const notText: Record<ProblemOf<'not-text'>['reason'], string> = {
  'utf-16': 'the document is encoded in UTF-16; save it in UTF-8',
  bytes: 'from here on the bytes are no text in UTF-8',
};

const parents: Record<ProblemOf<'bad-extends'>['reason'], string> = {
  outside: 'lies outside the folder of this document',
  unreadable: 'cannot be read',
  cycle: 'extends this document in turn',
  chain: 'is one too many in a row: extend fewer documents',
  'not-a-file': 'is not the name of a file',
  'too-large': 'is larger than what is read',
  'not-text': 'is no text in UTF-8',
};

const codes: Record<ProblemOf<'code-not-allowed'>['reason'], string> = {
  'not-asked': 'read it, and say --allow-code if you trust it',
  outside: 'it lies outside the folder of this document',
  unreadable: 'it cannot be read',
  'too-large': 'it is larger than what is read',
  'not-text': 'it is no text in UTF-8',
};

const snapshots: Record<ProblemOf<'bad-snapshot'>['reason'], string> = {
  none: 'this is no snapshot; `outlast snapshot` writes one',
  truncated: 'the snapshot ends too early; take it again, or copy it again',
  damaged: 'the snapshot is damaged: its bytes are not those that were written',
};

const stores: Record<ProblemOf<'bad-store'>['reason'], string> = {
  absent: 'there is no store here; `outlast run FILE --store` makes one',
  foreign: 'this is no store of results: it was not made by `outlast run --store`',
  locked: 'another process has the store open; wait until it is done, or end it',
  full: 'there is no room left on the disk for the store; what was reported as kept is in it: make room and run the same line again',
  'read-only': 'the store may not be written, or its folder may not; give another place with --store',
  damaged: 'the store is damaged: its bytes are not those that were written; put back a copy, or move it away and run again',
};

const rows: Record<ProblemOf<'no-row'>['reason'], string> = {
  form: 'is not written KEY:REPLICATE, at least four digits of the key',
  none: 'names no row of the store',
  several: 'may be of several runs; write more of the key',
};

const results: Record<ProblemOf<'no-results'>['reason'], (keys: readonly string[]) => string> = {
  none: () => 'has no such results',
  several: (keys) => `has results of several runs; say which, as FILE#KEY${keys.length === 0 ? '' : `: ${keys.join(', ')}`}`,
  foreign: () => 'holds no results that can be compared: a store, an export, a shard, or the document of outlast run --json',
};

function answers({ reason, kind, told }: ProblemOf<'bad-answer'>): string {
  const all = told.join(', ');
  switch (reason) {
    case 'foreign':
      return `is no answer that a command has written with --json; a report tells those of ${all}`;
    case 'damaged':
      return `says that it is an answer of ${kind}, and is not whole${kind === 'explain' ? ', or explains a code instead of an outcome' : ''}`;
    case 'untold':
      return `is an answer of ${kind}, which a report does not tell; it tells those of ${all}`;
    case 'alone':
      return 'has what a run came to, but not its scenario: name the scenario file too';
    case 'other':
      return 'is of another scenario than the one that is named beside it';
    case 'unlike':
      return `is an answer of ${kind}, not of the command that it is set against`;
  }
}

const browsers = ({ found, reason }: ProblemOf<'no-browser'>): string => {
  if (reason === 'failed') return `${quoted(found ?? '')} was started and wrote no PDF`;
  return found === null
    ? 'a PDF is printed by Chromium, and none is on PATH; name one with --chromium or OUTLAST_CHROMIUM, or write .html, which prints the same'
    : `${quoted(found)} is no program that can be started`;
};

const shards: Record<ProblemOf<'bad-shard'>['reason'], string> = {
  foreign: 'this is no shard: `outlast run --shard` writes one',
  damaged: 'the shard is damaged: run it again, or copy it again',
};

const ensembles: Record<ProblemOf<'bad-ensemble'>['reason'], string> = {
  'no-scenario': 'these draws do not say of which scenario they are: name it, and them with --draws',
  damaged: 'the scenario in this ensemble is damaged',
};

const layoutParts: Record<ProblemOf<'other-layout'>['part'], string> = {
  vendors: 'vendors',
  segments: 'segments (names and kinds)',
  workloads: 'workloads',
  classes: 'size classes and their order by lag',
  stages: 'number of tenure stages',
};

const beyond: Record<ProblemOf<'beyond-fidelity'>['reason'], (p: ProblemOf<'beyond-fidelity'>) => string> = {
  network: (p) =>
    `in a network of kind ${quoted(String(p.found))} everybody hears from somebody else: only the fidelity individuals can have it, not ${p.fidelity}`,
  people: (p) =>
    `${p.found} people cannot be followed one by one, at most ${p.max} can; lower the potentials, or take the fidelity stochastic`,
  'look-ahead': (p) =>
    `the strategy ${quoted(String(p.found))} plays the market ahead in mean-field, which the fidelity ${p.fidelity} shares nothing with; name another strategy, or take the fidelity stochastic`,
  option: (p) => `${quoted(String(p.found))} is an option of special cases that the fidelity ${p.fidelity} does not have`,
  reactions: (p) =>
    `${p.found} compares paired runs, which the fidelity ${p.fidelity} does not have; take the fidelity stochastic`,
};

const tables: Record<ProblemOf<'bad-table'>['reason'], (p: ProblemOf<'bad-table'>) => string> = {
  empty: () => 'the table is empty; its first line has to name the columns',
  cells: (p) => `this row has ${p.found} cells, the header has ${p.expected}`,
  quote: () => 'this cell begins with a quote and does not end with one; inside, write two quotes for one',
  'not-parquet': () => 'this is no Parquet file, or one that is damaged',
};

const expressions: Record<ProblemOf<'bad-expression'>['expected'], string> = {
  value: 'the name of a column, a number or a text in quotes is expected',
  comparison: 'a comparison is expected: <, <=, >, >=, == or !=',
  end: '`and`, `or` or the end is expected',
  closing: 'a closing parenthesis is expected',
  quote: 'the quote is not closed',
  numbers: 'a number and a text cannot be compared',
  equality: 'texts have no order: compare them by == or !=',
};

const strangers: Record<ProblemOf<'not-of-design'>['reason'], (p: ProblemOf<'not-of-design'>) => string> = {
  rows: (p) => `the output ${quoted(p.of)} has ${p.row} values, but the design has ${p.expected} points`,
  value: (p) => `the output ${quoted(p.of)} is not a finite number at point ${p.row} of ${p.expected}`,
  points: (p) => `the ${p.expected} points are no design ${p.of}: from point ${p.row} on they are not what a row there has to be`,
};

export const en = {
  'not-yaml': (p) => `not valid YAML: ${faults[p.fault]}`,
  'duplicate-key': (p) => `the key ${quoted(p.key)} is here a second time; the first is in line ${p.firstLine}`,
  'too-large': (p) =>
    p.found === null
      ? `the document has more than ${p.max} ${p.of}, the most that are read`
      : `the document has ${p.found} ${p.of}; at most ${p.max} are read`,
  'too-long': (p) => `the text has more than ${p.max} words and signs, the most that are read`,
  'not-text': (p) => notText[p.reason],
  'control-character': (p) => `the text holds the control character U+${p.found}; write it out, or leave it out`,
  'too-deep': (p) => `maps and lists nest deeper than ${p.max}`,
  'too-many-aliases': (p) => `aliases repeat more than ${p.max} values`,
  'unknown-format': (p) =>
    p.found === null
      ? `the format is not stated; write \`format: ${p.allowed.join('` or `')}\``
      : `unknown format ${quoted(p.found)}${allow(p.allowed)}`,
  'format-not-first': (p) => `the format has to be the first key, before ${quoted(p.first)}`,
  'unknown-key': (p) => `unknown key ${quoted(p.key)}${hint(p.didYouMean)}${allow(p.allowed)}`,
  'missing-key': (p) => `the key ${quoted(p.key)} is missing`,
  'wrong-type': (p) => `found ${kinds[p.found]}, expected ${p.allowed.map((kind) => kinds[kind]).join(' or ')}`,
  'not-a-number': (p) => `${quoted(p.found)} is not a finite number, with or without a unit`,
  'not-whole': (p) => `found ${p.found}, expected a whole number`,
  'out-of-range': (p) => `found ${p.found}, allowed is ${bounds(p.min, p.max, p.unit)}`,
  'bad-length': (p) => `found ${p.found} ${p.of === 'text' ? 'characters' : 'entries'}, allowed is ${bounds(p.min, p.max, null)}`,
  'wrong-unit': (p) => `the unit ${quoted(p.found)} measures something else than ${quoted(p.expected)}, which is expected`,
  'unknown-unit': (p) =>
    `unknown unit ${quoted(p.found)}${hint(p.didYouMean)} (expected: ${quoted(p.expected)} or a unit of the same kind)`,
  'bad-range': (p) => `low ${p.low}, value ${p.value}, high ${p.high} are not in ascending order`,
  'bad-distribution': (p) =>
    p.needs === 'range'
      ? `the distribution ${quoted(p.found)} needs low and high`
      : `the distribution ${quoted(p.found)} needs low above 0`,
  'bad-choice': (p) => `found ${quoted(p.found)}${hint(p.didYouMean)}${allow(p.allowed)}`,
  'bad-text': (p) => `${quoted(p.found)} does not have the form ${p.pattern}`,
  'bad-date': (p) => `${quoted(p.found)} is not a date; write year-month-day, such as 2026-01-31`,
  'unknown-name': (p) => `no ${names[p.kind]} is called ${quoted(p.name)}${hint(p.didYouMean)}${allow(p.allowed)}`,
  'unknown-source': (p) => `the evidence has no row ${quoted(p.found)}`,
  'shares-exceed-one': (p) => `the shares add up to ${p.total}, allowed is at most 1`,
  'unknown-path': (p) => `no number or setting is at ${quoted(p.found)}${hint(p.didYouMean)}`,
  'bad-override': (p) => `${quoted(p.text)} ${overrides[p.reason]}`,
  'bad-extends': (p) => `${quoted(p.found)}, which this document extends, ${parents[p.reason]}`,
  'code-not-allowed': (p) => `the code in ${quoted(p.found)} is not loaded: ${codes[p.reason]}`,
  'bad-snapshot': (p) => snapshots[p.reason],
  'other-engine': (p) => `it is of ${p.found}, this is ${p.needed}; only the same version plays the same runs`,
  'no-duckdb': () =>
    'DuckDB, which keeps the results, could not be loaded; install outlast anew, on a system for which there is a DuckDB',
  'bad-store': (p) => stores[p.reason],
  'newer-store': (p) =>
    `the store is of version ${p.found}, this outlast knows versions up to ${p.known}; take the later outlast`,
  'bad-query': (p) => `the database says: ${clipped(p.message)}`,
  'no-row': (p) => `${quoted(p.found)} ${rows[p.reason]}`,
  'no-results': (p) => `${quoted(p.found)} ${results[p.reason](p.keys)}`,
  'bad-answer': (p) => `${quoted(p.found)} ${answers(p)}`,
  'no-browser': browsers,
  'row-differs': (p) =>
    `${quoted(p.metric)} of ${p.vendor === null ? 'the market' : quoted(p.vendor)} is ${p.stored} in the store and ${p.played} when played again`,
  'bad-shard': (p) => shards[p.reason],
  'bad-ensemble': (p) => ensembles[p.reason],
  'other-layout': (p) => `the ${layoutParts[p.part]} cannot change while a run goes on`,
  'fixed-by-snapshot': (p) =>
    p.stated === null
      ? `${quoted(p.found)} has no place beside --from: a snapshot brings its scenario along; change it with --set`
      : `found ${p.found}, but the snapshot was taken with ${p.stated}; leave ${p.option} out`,
  'beyond-fidelity': (p) => beyond[p.reason](p),
  'bad-table': (p) => tables[p.reason](p),
  'missing-value': (p) => `${p.count} of ${p.rows} rows have no value of ${quoted(p.column)}; leave the column or these rows out`,
  'bad-expression': (p) =>
    p.found === ''
      ? `the expression ends here, but ${expressions[p.expected]}`
      : `at ${quoted(p.found)}: ${expressions[p.expected]}`,
  'same-outcome': (p) =>
    `the outcome is ${p.outcome === 'never' ? 'in none' : 'in every one'} of the ${p.rows} rows: there is nothing to tell apart`,
  'not-of-design': (p) => strangers[p.reason](p),
  'bad-game': (p) => games[p.reason](p),
  'game-too-large': (p) => `the game has ${p.found} ${p.of}, allowed is at most ${p.max}; nothing behind this place was read`,
  'more-problems': (p) => `${p.more} more problems from here on; the first ${p.told} are told`,
  unfit: (p) => p.sentence.en,
} satisfies Sentences;
