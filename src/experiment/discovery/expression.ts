import { nearest, problemAt, type Finding, type Problem, type ProblemOf } from '../../documents/index.js';
import { tokensOf, type Token } from './tokens.js';
import type { Column } from './table.js';

type Operand =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'column'; readonly column: Column };

const comparisons = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
} satisfies Record<string, (a: number | string, b: number | string) => boolean>;

type Comparison = keyof typeof comparisons;

type Condition =
  | { readonly is: 'compared'; readonly by: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

/** What an expression says of every row, and the columns it reads. */
export interface Outcome {
  readonly holds: (row: number) => boolean;
  readonly columns: readonly Column[];
}

/** Longer expressions are not read: nesting is bounded by length. */
const longest = 2000;

/** What is wrong, thrown within this file and caught at its door. */
class Refused {
  constructor(readonly problem: Problem) {}
}

/**
 * Reads the expression of an outcome, such as `survival.meta < 0.5 and not (y == 1)`.
 *
 * Comparisons of columns, numbers and texts, with `not` before `and` before `or`, and parentheses; nothing in it is run as
 * code. `file` says where it was written, such as `--outcome`.
 */
export function readOutcome(text: string, columns: readonly Column[], file: string): Outcome | { readonly problem: Problem } {
  const at = { file, line: 1, column: 1 };
  if (text.length > longest) {
    return { problem: problemAt({ code: 'too-large', found: text.length, max: longest, of: 'characters' }, at, '') };
  }
  try {
    const reader = new Reader(tokensOf(text), columns, file);
    const condition = reader.whole();
    return { holds: (row) => isTrue(condition, row), columns: [...reader.read] };
  } catch (refused) {
    if (refused instanceof Refused) return { problem: refused.problem };
    throw refused;
  }
}

class Reader {
  readonly read = new Set<Column>();
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly columns: readonly Column[],
    private readonly file: string,
  ) {}

  whole(): Condition {
    const condition = this.either();
    if (this.token.kind !== 'end') this.refuse('end');
    return condition;
  }

  private either(): Condition {
    let left = this.both();
    while (this.takes('or')) left = { is: 'or', left, right: this.both() };
    return left;
  }

  private both(): Condition {
    let left = this.one();
    while (this.takes('and')) left = { is: 'and', left, right: this.one() };
    return left;
  }

  private one(): Condition {
    if (this.takes('not')) return { is: 'not', of: this.one() };
    if (!this.takes('(')) return this.comparison();
    const inner = this.either();
    if (!this.takes(')')) this.refuse('closing');
    return inner;
  }

  private comparison(): Condition {
    const left = this.operand();
    const sign = this.token;
    if (sign.kind !== 'sign' || !(sign.text in comparisons)) this.refuse('comparison');
    this.next += 1;
    const by = sign.text as Comparison;
    const right = this.operand();
    if (isText(left) !== isText(right)) this.refuse('numbers', sign);
    if (isText(left) && by !== '==' && by !== '!=') this.refuse('equality', sign);
    return { is: 'compared', by, left, right };
  }

  private operand(): Operand {
    const { token } = this;
    if (token.kind === 'open-quote') this.refuse('quote');
    if (token.kind !== 'number' && token.kind !== 'text' && token.kind !== 'name') return this.refuse('value');
    this.next += 1;
    if (token.kind === 'number') return { kind: 'number', value: token.value };
    return token.kind === 'text' ? { kind: 'text', value: token.value } : this.column(token, token.value);
  }

  private column(token: Token, name: string): Operand {
    const column = this.columns.find((one) => one.name === name);
    if (column === undefined) {
      const names = this.columns.map((one) => one.name);
      this.fail({ code: 'unknown-name', kind: 'column', name, allowed: names, didYouMean: nearest(name, names) }, token);
    }
    this.read.add(column);
    return { kind: 'column', column };
  }

  private get token(): Token {
    return this.tokens[this.next]!;
  }

  private takes(text: string): boolean {
    const { token } = this;
    if ((token.kind !== 'word' && token.kind !== 'sign') || token.text !== text) return false;
    this.next += 1;
    return true;
  }

  private refuse(expected: ProblemOf<'bad-expression'>['expected'], token = this.token): never {
    this.fail({ code: 'bad-expression', found: token.text, expected }, token);
  }

  private fail(finding: Finding, { column }: Token): never {
    throw new Refused(problemAt(finding, { file: this.file, line: 1, column }, ''));
  }
}

function isText(operand: Operand): boolean {
  return operand.kind === 'text' || (operand.kind === 'column' && operand.column.kind === 'category');
}

function isTrue(condition: Condition, row: number): boolean {
  switch (condition.is) {
    case 'and':
      return isTrue(condition.left, row) && isTrue(condition.right, row);
    case 'or':
      return isTrue(condition.left, row) || isTrue(condition.right, row);
    case 'not':
      return !isTrue(condition.of, row);
    case 'compared':
      return comparisons[condition.by](valueOf(condition.left, row), valueOf(condition.right, row));
  }
}

function valueOf(operand: Operand, row: number): number | string {
  if (operand.kind !== 'column') return operand.value;
  const { column } = operand;
  return column.kind === 'number' ? column.values[row]! : column.levels[column.values[row]!]!;
}
