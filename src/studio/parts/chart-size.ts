import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

/** Pixels of a unit of a chart: text of charts grows with that of the page. */
const zoomOfPage = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** The width of an element in pixels, and what a unit of a chart in it is worth, followed as they change. */
export function useWidth(first: number) {
  const element = useRef<HTMLDivElement>(null);
  const now = useSignal({ width: first, zoom: zoomOfPage() });
  useEffect(() => {
    const seen = element.current;
    if (seen === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      now.value = { width: Math.round(entry!.contentRect.width), zoom: zoomOfPage() };
    });
    watcher.observe(seen);
    return () => watcher.disconnect();
  }, []);
  return { element, ...now.value };
}
