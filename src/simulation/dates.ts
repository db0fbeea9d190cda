/** Days since 0000-03-01 of a date written YYYY-MM-DD (Howard Hinnant's civil calendar algorithm). */
function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

/** Months of 365.25 / 12 days from one date to another. */
export function monthsBetween(from: string, to: string): number {
  return ((dayNumber(to) - dayNumber(from)) * 12) / 365.25;
}
