import { signal } from '@preact/signals';
import { fragmentOf, route, routeOf } from '../state/route.js';
import { restored, type LinkFault } from '../state/share.js';
import { words } from '../words/index.js';
import { resume } from './desks.js';

/** What is wrong with the link that the page was opened by. */
export const linkFault = signal<LinkFault | null>(null);

/** Follows the address: to a place, or to what a link restores. */
export function followAddress(): void {
  const follow = async (): Promise<void> => {
    const { hash } = location;
    const found = await restored(hash);
    if (location.hash !== hash) return;
    linkFault.value = found !== undefined && 'fault' in found ? found.fault : null;
    if (found !== undefined && 'document' in found) {
      resume(found, words.peek().link.opened);
      // The work goes on from here: whoever loads the page anew finds it as they left it, not as the link had it.
      route.value = { place: 'sandbox', chapter: 1 };
      history.replaceState(null, '', fragmentOf(route.value));
    } else route.value = routeOf(hash);
  };
  addEventListener('hashchange', () => void follow());
  void follow();
}
