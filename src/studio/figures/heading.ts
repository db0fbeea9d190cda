import type { Heading } from '../../report/charts/frame.js';
import type { Release } from '../../report/charts/release.js';
import type { VendorView } from '../protocol/market.js';
import type { Language } from '../state/settings.js';

/** What a chart of the page says over itself; what it shows in words is found when it is drawn. */
export function headingOf(name: string, language: Language, title: string, subtitle?: string): Heading {
  return { id: `figure-${name}`, language, title, description: title, ...(subtitle !== undefined && { subtitle }) };
}

/** A vendor as charts name it. */
export const partyOf = ({ title, open }: Pick<VendorView, 'title' | 'open'>): { label: string; release: Release } => ({
  label: title,
  release: open ? 'open' : 'closed',
});
