/** A text as HTML shows it, in elements and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  withoutControls(text).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!,
  );

/** A text in quotes of a style sheet: whatever is not a letter, a digit or plain is written as its number. */
export const cssString = (text: string): string =>
  `"${withoutControls(text).replace(/[^\p{L}\p{N} ,.:()·–—-]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** A text as Markdown shows it, within a line: no sign of it is markup. */
export const escapeMarkdown = (text: string): string =>
  withoutControls(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!)
    .replace(/[\\`*_{}[\]#+!|~$]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([-=])/, '$1\\$2')
    // Only a sign can be escaped, and only a point before a space makes a list.
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');

/** JSON that may stand in a script element of HTML: no sign of it ends the element or begins a comment. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON that may stand in a comment of HTML. */
export const jsonForComment = (value: unknown): string =>
  jsonForScript(value).replace(/--/g, '-\\u002d').replace(/--/g, '-\\u002d');

/** A text without what no document may hold: control characters and halves of pairs. */
const withoutControls = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
