/** Parsers of flags; what they throw becomes a usage error. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most || text.trim() === '') {
      throw new SyntaxError(`Expected a whole number from ${least} to ${most}, not ${text}`);
    }
    return value;
  };
}

export function assignment(text: string): string {
  if (!/^[^=]+=/.test(text)) throw new SyntaxError(`Expected path=value, not ${text}`);
  return text;
}
