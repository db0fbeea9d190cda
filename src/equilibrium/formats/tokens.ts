import type { Place } from '../../documents/index.js';

/** A brace, a text in quotes, or anything else up to the next space. */
export interface Token {
  readonly kind: 'open' | 'close' | 'text' | 'word' | 'end';
  readonly text: string;
  readonly at: Place;
}

const next = /[\s,]*(?:([{}])|"((?:[^"\\]|\\[^])*)"|([^\s,{}"]+)|($)|(["]))/y;

/** The tokens of a Gambit file one by one; commas are spaces. A text whose quote is not closed comes as the word `"`. */
export class Tokens {
  private readonly text: string;
  private readonly file: string;
  private offset = 0;
  private line = 1;
  private lineStart = 0;
  private ahead: Token | undefined;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  peek(): Token {
    return (this.ahead ??= this.read());
  }

  take(): Token {
    const token = this.peek();
    if (token.kind !== 'end') this.ahead = undefined;
    return token;
  }

  private read(): Token {
    next.lastIndex = this.offset;
    const match = next.exec(this.text);
    if (match === null) return { kind: 'end', text: '', at: this.placeOf(this.text.length) };
    const [all, brace, quoted, word, end, open] = match;
    const length = brace?.length ?? (quoted === undefined ? (word ?? open ?? '').length : quoted.length + 2);
    const at = this.placeOf(this.offset + all.length - length);
    this.offset += all.length;
    if (brace !== undefined) return { kind: brace === '{' ? 'open' : 'close', text: brace, at };
    if (quoted !== undefined) return { kind: 'text', text: quoted.replace(/\\([^])/g, '$1'), at };
    return end === undefined ? { kind: 'word', text: word ?? '"', at } : { kind: 'end', text: '', at };
  }

  /** Places are asked for in ascending order. */
  private placeOf(offset: number): Place {
    for (let i = this.text.indexOf('\n', this.lineStart); i >= 0 && i < offset; i = this.text.indexOf('\n', i + 1)) {
      this.line += 1;
      this.lineStart = i + 1;
    }
    return { file: this.file, line: this.line, column: offset - this.lineStart + 1 };
  }
}
