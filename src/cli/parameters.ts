/** A whole number between bounds; what it throws becomes a usage error. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most || text.trim() === '') {
      throw new SyntaxError(`Expected a whole number from ${least} to ${most}, not ${text}`);
    }
    return value;
  };
}

/** `path=value`, as text: the scenario reads it. */
function assignment(text: string): string {
  if (!/^[^=]+=/.test(text)) throw new SyntaxError(`Expected path=value, not ${text}`);
  return text;
}

/** `--set path=value`, as often as wanted. */
export const setFlag = {
  kind: 'parsed',
  parse: assignment,
  variadic: true,
  optional: true,
  brief: 'Change one value: path=value; may be repeated',
} as const;

/** `--json`: one document of the command's kind. */
export const jsonFlag = (kind: string) =>
  ({ kind: 'boolean', optional: true, withNegated: false, brief: `One document outlast/${kind}@1 on stdout` }) as const;

/** `--allow-code`: the scenario's own strategies may be loaded. */
export const allowCodeFlag = {
  kind: 'boolean',
  optional: true,
  withNegated: false,
  brief: 'Load the code of strategies that the scenario names; read it first',
} as const;

/** `--lang en|zh`: the language of what is said, instead of the system's. */
export const langFlag = {
  kind: 'enum',
  values: ['en', 'zh'],
  optional: true,
  brief: "Language of the answer, instead of the system's",
} as const;

/** The scenario that a command is about. */
export const scenarioFile = {
  kind: 'tuple',
  parameters: [{ parse: String, brief: 'Scenario file (YAML)', placeholder: 'FILE' }],
} as const;
