/** Options of a command line: a value, several, or none where nothing was given. */
export type SaidOptions = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A command as it was given, for a page to repeat: what stands after `outlast`. */
export const saidCommand = (name: string, file: string | undefined, options: SaidOptions): string =>
  ['outlast', name, ...(file === undefined ? [] : [quoted(file)]), ...saidOptions(options)].join(' ');

/** Options that were given, a word for each with its value, for a shell. */
export const saidOptions = (options: SaidOptions): string[] =>
  Object.entries(options).flatMap(([option, value]) => [value ?? []].flat().map((one) => `--${option} ${quoted(one)}`));

const quoted = (word: string): string => (/^[\w.,=/:+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
