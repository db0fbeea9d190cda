import type { Language } from '../../documents/index.js';

/**
 * The same in English with straight quotation marks: in the font that a file carries the curly ones are those of Chinese, as
 * wide as an ideograph, and `essay’s` would fall apart. Chinese keeps its own.
 */
export const withOwnQuotes = <T>(value: T, language: Language): T => (language === 'en' ? mapTexts(value, straight) : value);

/**
 * The same in Chinese with its own signs and spaces, whatever names and numbers were put in: no half-width sign with a space
 * beside its characters, a space where Latin letters and digits meet those, but for 万 and 亿, and none between those or beside its own signs.
 */
export const withOwnSpaces = <T>(value: T, language: Language): T => (language === 'en' ? value : mapTexts(value, spaced));

/** Signs of another script, and those of Chinese. */
const signs: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

const straight = (text: string): string => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

/** A text as `withOwnSpaces` has it. */
export const spaced = (text: string): string =>
  text
    .replaceAll(/(?<=\p{Script=Han})[,;:?!](?: |$)|[,;:?!] (?=\p{Script=Han})/gu, (sign) => signs[sign.trim()]!)
    .replaceAll(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '')
    .replaceAll(/(?<=[，；：？！。、（）]) (?=\S)|(?<=\S) (?=[，；：？！。、（）])/g, '')
    .replaceAll(/(?<=\p{Script=Han})(?=[A-Za-z\d])|(?<=[A-Za-z])(?=\p{Script=Han})|(?<=\d)(?=(?![万亿])\p{Script=Han})/gu, ' ');

/** Every text within plain objects and lists; lists of numbers are left as they are. */
function mapTexts<T>(value: T, map: (text: string) => string): T;
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : value.map((one: unknown) => mapTexts(one, map));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one as unknown, map)]));
}
