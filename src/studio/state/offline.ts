/** How long the page's own work goes first, in milliseconds. */
const patience = 6000;

/** Keeps the whole page in the browser once there is time, so that it opens and computes without a network; where a browser keeps nothing, it goes without. */
export function keepForOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  const keep = (): void => void navigator.serviceWorker.register('offline.js').catch(() => {});
  addEventListener('load', () => setTimeout(keep, patience));
}
