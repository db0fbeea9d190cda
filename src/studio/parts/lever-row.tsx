import { batch, useSignal, useSignalEffect } from '@preact/signals';
import { useId } from 'preact/hooks';
import { under } from '../../report/lists.js';
import type { Parameter } from '../protocol/market.js';
import { readTyped, typedAs, written } from '../protocol/numbers.js';
import { positionOf, positions, scaleOf, valueAt } from '../state/lever.js';
import type { Session } from '../state/session.js';
import { language } from '../state/settings.js';
import { amount, bareAmount } from '../words/amounts.js';
import { words } from '../words/index.js';
import { openEvidence } from './evidence-panel.js';
import { Icon } from './icon.js';

interface LeverRowProps {
  readonly session: Session;
  readonly parameter: Parameter;
  readonly title: string;
  /** What the number means, where the title does not say it. */
  readonly hint?: string;
  /** The value in the baseline, to which it is reset. */
  readonly before?: number | undefined;
}

/** A number as a slider: moved, typed, reset, and what it rests on. */
export function LeverRow({ session, parameter, title, hint, before }: LeverRowProps) {
  const { path, unit, whole, min, max } = parameter;
  const id = useId();
  const w = words.value;
  const typed = useSignal<string | null>(null);
  const wrong = useSignal(false);
  // Where it was moved to, until the document says so itself.
  const moved = useSignal<number | null>(null);
  useSignalEffect(() => {
    if (session.settled.value) moved.value = null;
  });
  const value = moved.value ?? parameter.value;
  const scale = scaleOf(parameter, before);
  const told = amount(value, unit, language.value, w);
  const bare = (end: number): string => bareAmount(end, unit, language.value);
  const label = (to: number): string => w.controls.changedTo(title, amount(to, unit, language.value, w));

  const show = (to: number): void => {
    batch(() => {
      session.move(path, written(to, unit), to);
      moved.value = to;
    });
  };
  const settle = (to: number): void => {
    show(to);
    void session.settle(label(to));
  };
  const giveBack = (to: number): void => {
    settle(to);
    // The button is gone once there is nothing to give back.
    document.getElementById(id)?.focus();
  };
  const read = (text: string): void => {
    const found = readTyped(text, unit);
    const inside = Number.isFinite(found) && found >= (min ?? -Infinity) && found <= (max ?? Infinity);
    wrong.value = !inside || (whole && !Number.isInteger(found));
    if (wrong.value) return;
    typed.value = null;
    settle(found);
  };
  return (
    <div class="lever" data-path={path}>
      <div class="lever-head">
        <label for={id}>{title}</label>
        <output for={id} aria-live="off">
          {told}
        </output>
      </div>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <input
        id={id}
        type="range"
        min={0}
        max={positions}
        step={1}
        value={positionOf(scale, value)}
        aria-valuetext={told}
        onInput={({ currentTarget }) => show(valueAt(scale, Number(currentTarget.value), whole))}
        onChange={({ currentTarget }) => settle(valueAt(scale, Number(currentTarget.value), whole))}
      />
      <div class="lever-foot">
        <span class="ends">
          {bare(scale.low)} – {bare(scale.high)}
        </span>
        <input
          type="text"
          inputMode="decimal"
          class="exact"
          aria-label={w.controls.value(title)}
          aria-invalid={wrong.value}
          value={typed.value ?? typedAs(value, unit, language.value)}
          onInput={({ currentTarget }) => (typed.value = currentTarget.value)}
          onChange={({ currentTarget }) => read(currentTarget.value)}
        />
        <button
          type="button"
          class="quiet"
          onClick={() => openEvidence(parameter, title)}
          aria-label={under(`${w.because[parameter.basis]!} · ${w.controls.evidence}`, title, language.value)}
        >
          <span class={`basis ${parameter.basis}`} aria-hidden="true" />
          {w.because[parameter.basis]}
        </button>
        {before !== undefined && before !== value && (
          <button type="button" class="quiet" onClick={() => giveBack(before)} aria-label={w.controls.reset(title)}>
            <Icon name="reset" />
          </button>
        )}
      </div>
      {wrong.value && (
        <p class="fault" role="alert">
          {w.controls.invalid(min === null ? '−∞' : bare(min), max === null ? '∞' : bare(max))}
        </p>
      )}
    </div>
  );
}
