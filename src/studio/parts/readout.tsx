import type { Signal } from '@preact/signals';
import type { PlacedFan } from '../../report/charts/fan.js';
import type { Point } from '../state/looking.js';
import { words } from '../words/index.js';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly colour: string;
  readonly values: Float64Array;
}

interface ReadoutProps {
  readonly name: string;
  readonly lines: readonly Line[];
  /** The chart that is pointed at. */
  readonly placed: PlacedFan;
  readonly step: number;
  readonly vendor: string;
  readonly point: Signal<Point | null>;
  readonly picked: Point | null;
  readonly write: (value: number) => string;
  readonly range: { readonly vendor: string; readonly low: Float64Array; readonly high: Float64Array } | null;
  readonly onAsk?: (point: Point) => void;
}

/** What stands at a point of the chart: by pointer, by finger, by keys and by ear. */
export function Readout({ name, lines, placed, step, vendor, point, picked, write, range, onAsk }: ReadoutProps) {
  const { figure, box } = placed;
  const [fromX, fromY, width, height] = figure.getAttribute('viewBox')!.split(' ').map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const steps = lines[0]?.values.length ?? 0;
  const at = point.value;
  const line = lines.find(({ id }) => id === at?.vendor);
  const value = line === undefined ? NaN : line.values[at!.step - 1]!;

  const nearest = (event: PointerEvent | MouseEvent): Point | null => {
    const surface = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const px = fromX + ((event.clientX - surface.left) / surface.width) * width;
    const py = fromY + ((event.clientY - surface.top) / surface.height) * height;
    const part = (px - box.left) / (box.right - box.left);
    const month = Math.min(steps, Math.max(1, Math.round(part * steps)));
    const near = lines
      .filter(({ values }) => !Number.isNaN(values[month - 1]!))
      .map(({ id, values }) => ({ id, far: Math.abs(placed.y(values[month - 1]!) - py) }))
      .toSorted((a, b) => a.far - b.far)[0];
    return near === undefined ? null : { vendor: near.id, step: month };
  };

  const onKey = (event: KeyboardEvent): void => {
    const now = at ?? { vendor, step: steps };
    const index = lines.findIndex(({ id }) => id === now.vendor);
    const moved = (by: number): void => {
      point.value = { ...now, step: Math.min(steps, Math.max(1, now.step + by)) };
    };
    const turned = (by: number): void => {
      point.value = { ...now, vendor: lines[(index + by + lines.length) % lines.length]!.id };
    };
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => moved(event.shiftKey ? -12 : -1),
      ArrowRight: () => moved(event.shiftKey ? 12 : 1),
      ArrowUp: () => turned(-1),
      ArrowDown: () => turned(1),
      Home: () => moved(-steps),
      End: () => moved(steps),
      Enter: () => onAsk?.(now),
      Escape: () => (point.value = null),
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const x = at === null ? 0 : placed.x(at.step * step);
  const beside = `clamp(7rem, ${((x - fromX) / width) * 100}%, calc(100% - 8rem))`;
  const told = line === undefined ? '' : words.value.chart.at(line.title, at!.step * step, write(value));
  const spread =
    line !== undefined && range !== null && range.vendor === line.id && !Number.isNaN(range.low[at!.step - 1]!)
      ? words.value.chart.range(write(range.low[at!.step - 1]!), write(range.high[at!.step - 1]!))
      : '';
  return (
    <>
      <div
        class="readout-surface"
        role="application"
        aria-label={name}
        aria-roledescription={words.value.chart.role}
        tabIndex={0}
        onPointerMove={(event) => (point.value = nearest(event))}
        onPointerLeave={() => (point.value = null)}
        onClick={(event) => {
          const found = nearest(event);
          if (found !== null) onAsk?.(found);
        }}
        onKeyDown={onKey}
        onFocus={() => (point.value ??= { vendor, step: steps })}
        onBlur={() => (point.value = null)}
      >
        <svg viewBox={figure.getAttribute('viewBox')!} aria-hidden="true">
          {picked !== null && <path class="picked" d={`M${placed.x(picked.step * step)},${box.top}V${box.bottom}`} />}
          {line !== undefined && (
            <>
              <path class="hair" d={`M${x},${box.top}V${box.bottom}`} />
              <circle cx={x} cy={placed.y(value)} r={5} fill={line.colour} stroke="var(--page)" stroke-width={2} />
            </>
          )}
        </svg>
        {line !== undefined && (
          <div
            class="readout"
            aria-hidden="true"
            style={{ left: beside, top: `max(0px, calc(${((placed.y(value) - fromY) / height) * 100}% - 1rem))` }}
          >
            <strong>{told}</strong>
            {spread !== '' && <span>{spread}</span>}
          </div>
        )}
      </div>
      <p class="unseen" aria-live="polite">
        {told} {spread}
      </p>
    </>
  );
}
