/** Letters of a name, a value or a path that are shown. */
const longestShown = 120;

/** A text as far as anybody would read it in a sentence. */
export const clipped = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
