const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from the first of January of the year 0 to a date written YYYY-MM-DD, by counting. */
function days(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const leaps = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const before = monthLengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  return 365 * year + leaps + before + (isLeap && month > 2 ? 1 : 0) + day - 1;
}

/** Months, a twelfth of 365.25 days each, from one date to another. */
export function monthsBetween(from: string, to: string): number {
  return ((days(to) - days(from)) * 12) / 365.25;
}
