import { signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** The width of an element, followed as it changes. */
export function useWidth(first: number) {
  const element = useRef<HTMLDivElement>(null);
  const width = useSignal(first);
  useEffect(() => {
    const seen = element.current;
    if (seen === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => (width.value = Math.round(entry!.contentRect.width)));
    watcher.observe(seen);
    return () => watcher.disconnect();
  }, []);
  return { element, width };
}

/** How often the chart has been drawn, for whoever measures. */
export const drawn = signal(0);
