import { fontFamily } from '../../report/charts/theme.js';
import { zh } from '../words/zh.js';

/** The signs of all that the page says in Chinese, texts that are made of others among them. */
function everyWord(): string {
  const told = JSON.stringify(zh, (_, value: unknown) => (typeof value === 'function' ? String(value) : value));
  return [...new Set(told.match(/\P{ASCII}/gu) ?? [])].join('');
}

/** How long the page's own work goes first, in milliseconds. */
const patience = 6000;

/** Keeps the whole page in the browser once there is time, so that it opens and computes without a network; where a browser keeps nothing, it goes without. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const keep = async (): Promise<void> => {
    try {
      await navigator.serviceWorker.register('offline.js');
      await navigator.serviceWorker.ready;
      // Slices of the font are kept once they were fetched: those of the page's own words before somebody asks for them without a network.
      for (const weight of [400, 600]) await document.fonts.load(`${weight} 16px '${fontFamily}'`, everyWord());
    } catch {
      // A browser that keeps nothing goes without.
    }
  };
  addEventListener('load', () => setTimeout(() => void keep(), patience));
}
