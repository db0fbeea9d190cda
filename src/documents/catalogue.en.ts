import type { ProblemCode } from './problem.js';

/** What a code means, and what helps. */
export interface Entry {
  readonly meaning: string;
  readonly remedy: string;
}

/** An entry for every code: one without an entry does not compile. */
export const en = {
  'not-yaml': {
    meaning: 'The text breaks a rule of YAML at this place, so that nobody can say what was meant.',
    remedy:
      'Mend what the sentence names. Most often a quote or a bracket is not closed, or a text with a colon stands without quotes.',
  },
  'duplicate-key': {
    meaning: 'The same key stands twice in one map. Only one of the two could hold.',
    remedy: 'Delete or rename one of them; the first is in the line that is named.',
  },
  'too-large': {
    meaning: 'The file is larger than anything that is written by hand: it is refused before it is read.',
    remedy: 'Check that it is the right file. Split a large market with `extends`.',
  },
  'too-long': {
    meaning: 'The text has more words and signs than are read; the flagship has a third of them.',
    remedy: 'Leave out what is a default anyway, and split the document with `extends`.',
  },
  'too-deep': {
    meaning: 'Maps and lists stand within one another deeper than in any document that has a meaning.',
    remedy: 'Look for brackets that are not closed, or for an alias within its own anchor.',
  },
  'not-text': {
    meaning: 'The bytes are no text in UTF-8, the one encoding that is read.',
    remedy: 'Save the file in UTF-8. If it is no text at all, it is the wrong file.',
  },
  'control-character': {
    meaning: 'A value or a key holds a character that no reader sees and that can move the cursor of a terminal.',
    remedy: 'Delete it. Line breaks and tabs are allowed.',
  },
  'too-many-aliases': {
    meaning: 'Aliases repeat more values than are read: a few lines can unfold to thousands of millions.',
    remedy: 'Write the values out, or use fewer aliases within aliases.',
  },
  'unknown-format': {
    meaning: 'The document does not say that it is one that this version reads.',
    remedy: 'Write the format as the first key. If it is of a later version, use that version.',
  },
  'format-not-first': {
    meaning: 'The format stands somewhere in the document, but not first, where everybody looks for it.',
    remedy: 'Move the line to the top.',
  },
  'unknown-key': {
    meaning: 'No key of this name means anything here. A mistyped key would otherwise leave a default in force unseen.',
    remedy: 'Take the spelling that is proposed, or one of those that are allowed.',
  },
  'missing-key': {
    meaning: 'A key that has no default is not there.',
    remedy: 'Add it. `outlast init` writes a market that has all of them.',
  },
  'wrong-type': {
    meaning: 'The value is of another kind than is meant here, such as a list in place of a number.',
    remedy: 'Write a value of the kind that is expected.',
  },
  'not-a-number': {
    meaning: 'Here stands a number, and this is none, or none that is finite.',
    remedy: 'Write digits, perhaps with a unit: `5 B USD`, `20 %`.',
  },
  'not-whole': {
    meaning: 'Only whole numbers mean anything here.',
    remedy: 'Round it.',
  },
  'out-of-range': {
    meaning: 'The number lies outside what is possible: a negative price, a share above one, more months than can be played.',
    remedy: 'Take a value within the bounds. Mind the unit: a plain number is taken in the unit that is named.',
  },
  'bad-length': {
    meaning: 'A list or a text has fewer or more entries than mean anything.',
    remedy: 'Bring it within the bounds.',
  },
  'wrong-unit': {
    meaning: 'The unit measures something else: months where money is meant.',
    remedy: 'Take the unit that is expected or another of its kind.',
  },
  'unknown-unit': {
    meaning: 'Nobody knows this unit. Capitals count: `M` is a million, `m` is nothing.',
    remedy: 'Take the unit that is expected or another of its kind.',
  },
  'bad-range': {
    meaning: 'A number does not lie between its own `low` and `high`.',
    remedy: 'Put the three in ascending order.',
  },
  'bad-distribution': {
    meaning: 'A spread needs a range, and one on a logarithmic scale a range above nothing.',
    remedy: 'State `low` and `high`, or leave `dist` out.',
  },
  'bad-choice': {
    meaning: 'Here one of a few words stands, and this is none of them.',
    remedy: 'Take one that is allowed. `outlast strategies` says what each strategy does.',
  },
  'bad-text': {
    meaning: 'A name has a form in which it can be part of a path or of a file name, and this has not.',
    remedy: 'Take letters, digits and hyphens.',
  },
  'bad-date': {
    meaning: 'This is no day of the calendar in the one order that everybody reads alike.',
    remedy: 'Write year-month-day, such as 2026-01-31.',
  },
  'unknown-name': {
    meaning: 'A vendor, a segment, a workload or a size class is named that the document does not have.',
    remedy: 'Correct the spelling, or add what is named.',
  },
  'unknown-source': {
    meaning: 'A number cites a row of evidence that does not ship with this version.',
    remedy: 'Cite a row that is there, or say `assumption`. `outlast check FILE --sources` lists what each number rests on.',
  },
  'shares-exceed-one': {
    meaning: 'Parts of one whole add up to more than the whole.',
    remedy: 'Lower them until they add up to at most 1.',
  },
  'unknown-path': {
    meaning: 'An override names a place at which no scenario has anything.',
    remedy: 'Take the path that is proposed. `outlast check FILE --sources` lists every path of a number.',
  },
  'bad-override': {
    meaning: 'An override cannot be read, or it changes nothing that is there.',
    remedy: 'Write path=value; a value with brackets or spaces goes in quotes of the shell.',
  },
  'bad-extends': {
    meaning:
      'The document that this one extends cannot be had. Only files in its own folder or below are read, and none in a circle.',
    remedy: 'Put the file beside the document and write its name as it is.',
  },
  'code-not-allowed': {
    meaning:
      'The document brings code along, and code is run only where it is asked for, and only from files in its own folder or below.',
    remedy: 'Read the code. If you trust it as you would trust a program, add `--allow-code`.',
  },
  'bad-snapshot': {
    meaning: 'The bytes are not those that `outlast snapshot` wrote.',
    remedy: 'Take the snapshot again, or copy it again.',
  },
  'other-engine': {
    meaning: 'The snapshot, or the row of a store, is of another version, whose runs need not be the same.',
    remedy: 'Take the version that it names, or take the snapshot, or play the runs, again.',
  },
  'no-duckdb': {
    meaning: 'Results are kept by DuckDB, which comes with outlast but could not be loaded on this machine.',
    remedy: 'Install outlast anew, on a system for which there is a DuckDB. Everything that keeps no results works without it.',
  },
  'bad-store': {
    meaning: 'The file of results is not there, is in use, cannot be written, or is not what was written.',
    remedy: 'Do what the sentence says. Whatever was reported as kept is in the file unless the file itself is damaged.',
  },
  'newer-store': {
    meaning: 'A later version of outlast has made the store, or brought it up to date.',
    remedy: 'Take that version, or another place with `--store`.',
  },
  'bad-query': {
    meaning: 'The database did not understand the question, or may not do what it asks: a store is read, never written, by SQL.',
    remedy: 'Mend the SQL. `select * from results limit 5` shows what there is; `docs/store.md` lists tables and columns.',
  },
  'no-row': {
    meaning:
      'A row of the store is named by the key of its run and the number of its replicate, and this names none, or not one alone.',
    remedy: 'Take both from `outlast sql "select key, replicate from results limit 5"`.',
  },
  'no-results': {
    meaning: 'Results of one run are to be compared, and what was named holds none, or those of several runs, or something else.',
    remedy:
      'Name a run of a store by its key, a file that `outlast export`, `run --csv`, `run --parquet`, `run --shard` or `run --json` has written, or FILE#KEY where the file holds several runs.',
  },
  'bad-answer': {
    meaning:
      'A report is to be written from a document that is no answer of outlast, is not whole, is of a kind that a report does not tell, or whose scenario is not at hand.',
    remedy: 'Name documents that a command has written with `--json`, and before them the scenario file that they are of.',
  },
  'no-browser': {
    meaning: 'A report is to be a PDF, which the Chromium of the system prints; it was not found, or did not print.',
    remedy:
      'Install Chromium, or say where it is with `--chromium PATH` or OUTLAST_CHROMIUM; or write `.html` and print it from any browser.',
  },
  'row-differs': {
    meaning:
      'The replicate was played again and came to something else than what is kept: the file was changed, or the engine was.',
    remedy: 'Discard the run with `outlast gc` and play it again. If it differs again, please report it.',
  },
  'bad-ensemble': {
    meaning: 'A Parquet file of draws brings no scenario along, or a damaged one.',
    remedy: 'Name a scenario instead, and the file with `--draws`; or have the ensemble written again.',
  },
  'bad-shard': {
    meaning: 'A Parquet file among the shards was not written by `outlast run --shard`, or not to its end.',
    remedy: 'Move it away, or play that shard again.',
  },
  'other-layout': {
    meaning: 'A change would alter who or what is in the market, for which the snapshot has no numbers.',
    remedy: 'Change numbers, strategies and switches only, or play from the start.',
  },
  'fixed-by-snapshot': {
    meaning: 'An option says otherwise than the snapshot, which has settled it.',
    remedy: 'Leave the option out.',
  },
  'beyond-fidelity': {
    meaning: 'The scenario has something that the fidelity asked for cannot play.',
    remedy: 'Take another fidelity, or take out of the scenario what the sentence names.',
  },
  'bad-table': {
    meaning: 'The file cannot be read as a table: comma-separated values with a header (RFC 4180), or Parquet.',
    remedy: 'Mend the row at this place, or export the table again.',
  },
  'missing-value': {
    meaning:
      'A column that is searched, or that the outcome is told by, has no value in some rows. What is missing is not guessed.',
    remedy: 'Leave the column out with `--inputs`, or take these rows out of the table.',
  },
  'bad-expression': {
    meaning: 'The expression of an outcome breaks off, or goes on with what cannot stand there.',
    remedy:
      'Compare columns with numbers, such as `survival.meta < 0.5 and y == 1`; there are `and`, `or`, `not` and parentheses.',
  },
  'same-outcome': {
    meaning: 'What is asked for happens in every row or in none, so that no input can explain it.',
    remedy: 'Move the limit in the expression to where the rows differ.',
  },
  'not-of-design': {
    meaning: 'Outputs and points do not belong together, so no index can be told from them.',
    remedy: 'Evaluate every point of the design once, in its order, and hand over points and outputs unsorted and complete.',
  },
  'bad-game': {
    meaning:
      "The file cannot be read as a game: Gambit's `.nfg` in either version, or results of matches as comma-separated values.",
    remedy: 'Mend what the sentence names. docs/solve.md shows each of the forms with an example.',
  },
  'game-too-large': {
    meaning: 'The game has more payoffs, or more players, than are solved; it is refused before its payoffs are read.',
    remedy: 'Leave out strategies that do not matter, or players; players who are alike can be told as fewer.',
  },
  'more-problems': {
    meaning: 'There are more problems than anybody reads at a time; the first are told.',
    remedy: 'Mend those that are told and check again.',
  },
  unfit: {
    meaning: 'Every value is possible by itself, but they do not agree with one another; the sentence says how.',
    remedy: 'Change one of the values that the sentence names.',
  },
} as const satisfies Record<ProblemCode, Entry>;
