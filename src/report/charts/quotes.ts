import type { Language } from '../../documents/index.js';

/**
 * The same in English with straight quotation marks: in the font that a file carries the curly ones are those of Chinese, as
 * wide as an ideograph, and `essay’s` would fall apart. Chinese keeps its own.
 */
export const withOwnQuotes = <T>(value: T, language: Language): T => (language === 'en' ? straight(value) : value);

function straight<T>(value: T): T;
function straight(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');
  if (Array.isArray(value)) return typeof value[0] === 'number' ? value : value.map((one: unknown) => straight(one));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, straight(one as unknown)]));
}
