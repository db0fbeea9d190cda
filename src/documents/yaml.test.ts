import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseYaml, type Problem } from './index.js';

const found = (text: string): [Problem['code'], number, number, string][] =>
  parseYaml(text, 'f.yaml').problems.map(({ code, at, path }) => [code, at.line, at.column, path]);

describe('problems stand where they are', () => {
  test.each<[string, string, ReturnType<typeof found>]>([
    [
      'every syntax error, not only the first',
      'a: b: c\nd: @x\n',
      [
        ['not-yaml', 1, 4, ''],
        ['not-yaml', 2, 4, ''],
      ],
    ],
    ['tabs', 'a:\n\tb: 1\n', [['not-yaml', 2, 1, '']]],
    ['a second document', 'a: 1\n---\nb: 2\n', [['not-yaml', 2, 1, '']]],
    ['an alias without an anchor', 'a: *x\n', [['not-yaml', 1, 4, 'a']]],
    [
      'duplicate keys at every depth',
      'a: 1\nb:\n  c: 1\n  c: 2\na: 3\n',
      [
        ['duplicate-key', 4, 3, 'b.c'],
        ['duplicate-key', 5, 1, 'a'],
      ],
    ],
    ['a key that would change the prototype', 'a:\n  __proto__: { x: 1 }\n', [['unknown-key', 2, 3, 'a.__proto__']]],
    ['nesting', `a: ${'['.repeat(64)}${']'.repeat(64)}`, [['too-deep', 1, 67, '']]],
    ['nesting by an alias of itself', 'a: &a [*a]', [['too-deep', 1, 7, expect.any(String) as string]]],
    ['size', ' '.repeat(1024 * 1024 + 1), [['too-large', 1, 1, '']]],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('aliases that unfold without end', () => {
    const line = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 9 }, () => of).join(', ')}]\n`;
    const bomb = line('a', '1') + line('b', '*a') + line('c', '*b') + line('d', '*c') + line('e', '*d') + line('f', '*e');
    expect(found(bomb).map(([code]) => code)).toEqual(['too-many-aliases']);
  });

  test('more words and signs than anybody writes', () => {
    expect(found('['.concat('1,'.repeat(20_000), ']'))).toEqual([['too-long', 1, 30_001, '']]);
  });

  test('a control character, written or escaped, in a value or in a key', () => {
    expect(found('a: "\\e[2J"\nb\u0007: 1\n')).toEqual([
      ['control-character', 1, 4, 'a'],
      ['control-character', 2, 1, 'b\u0007'],
    ]);
  });

  test('more than a hundred faults are told as so many, at the place of the next', () => {
    const problems = found('a: @\n'.repeat(300));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual(['more-problems', expect.any(Number), expect.any(Number), '']);
  });

  test('brackets without end do not exhaust the stack', () => {
    expect(found('['.repeat(100_000)).map(([code]) => code)).toEqual(['too-deep']);
  });
});

describe('values', () => {
  test('of duplicate keys the first stands, and the rest of the document is there', () => {
    expect(parseYaml('a: 1\na: 2\nb: 3\n', 'f').value).toEqual({ a: 1, b: 3 });
  });

  test('are there for no text that is not YAML', () => {
    expect(parseYaml('a: [1\n', 'f').value).toBeUndefined();
  });

  test('have no merge keys, dates or old booleans', () => {
    expect(parseYaml('%YAML 1.1\n---\na: &a { x: 1 }\nb: { <<: *a }\nc: 2024-01-01\nd: yes\n', 'f').value).toEqual({
      a: { x: 1 },
      b: { '<<': { x: 1 } },
      c: '2024-01-01',
      d: 'yes',
    });
  });

  test('not-a-number and infinity come through for the schema to refuse', () => {
    expect(parseYaml('[.nan, .inf]', 'f').value).toEqual([NaN, Infinity]);
  });

  test('of any JSON are what JSON says', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!text.includes('__proto__') && !/\\u00|\\[bf]|[\x7f-\x9f]/.test(text));
        expect(parseYaml(text, 'f').value).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('places', () => {
  const { placeOf } = parseYaml('vendors:\n  meta:\n    cash: 5\n    prices: [1, 20]\nbase: &b { x: 1 }\ncopy: *b\n', 'f.yaml');
  const at = (...args: Parameters<typeof placeOf>) => {
    const { line, column } = placeOf(...args);
    return [line, column];
  };

  test('of a value and of its key', () => {
    expect(at(['vendors', 'meta', 'cash'])).toEqual([3, 11]);
    expect(at(['vendors', 'meta', 'cash'], 'key')).toEqual([3, 5]);
    expect(at(['vendors', 'meta', 'prices', 1])).toEqual([4, 17]);
  });

  test('of what is missing is where its nearest parent is named', () => {
    expect(at(['vendors', 'meta', 'staff'])).toEqual([2, 3]);
    expect(at(['vendors', 'nobody', 'cash', 'low'])).toEqual([1, 1]);
  });

  test('of an alias is its own, of what it holds the anchor’s', () => {
    expect(at(['copy'])).toEqual([6, 7]);
    expect(at(['copy', 'x'])).toEqual([5, 15]);
  });
});
