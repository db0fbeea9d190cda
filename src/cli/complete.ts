import { proposeCompletions, type Application, type CommandContext, type InputCompletion } from '@stricli/core';

// No word of a command line can hold this character.
const mark = '\0';

/** A proposal of files with an ending, or of all files: the shell knows them better. */
export const files =
  (ending = '') =>
  (partial: string): string[] => [`${partial}${mark}${ending}`];

/**
 * What may stand in place of the last word, after the words before it, a line each: the whole word, a tab, what it is.
 * A line `:files`, a tab and perhaps an ending asks the shell for files.
 */
export async function proposalsText(
  app: Application<CommandContext>,
  words: readonly string[],
  last: string,
  context: CommandContext,
): Promise<string> {
  // `--flag=value` is proposed as the value of the flag before it.
  const [, flag, value] = /^(--[^=]+)=(.*)$/s.exec(last) ?? [];
  const split = flag === undefined ? [last] : [flag, value!];
  const before = flag === undefined ? '' : `${flag}=`;
  const proposals = await proposeCompletions(app, [...words, ...split], context);
  return relevant(proposals, last)
    .map(({ completion, brief }) => {
      const [word, ending] = completion.split(mark);
      return ending === undefined ? `${before}${word}\t${brief}\n` : `:files\t${ending}\n`;
    })
    .join('');
}

/** Flags are proposed where one is begun, or where nothing else can stand. */
function relevant(proposals: readonly InputCompletion[], last: string): readonly InputCompletion[] {
  const flags = proposals.filter(({ kind }) => kind === 'argument:flag');
  const others = proposals.filter(({ kind }) => kind !== 'argument:flag');
  const [first, second] = last.startsWith('-') ? [flags, others] : [others, flags];
  return first.length > 0 ? first : second;
}
