import type { ComponentChildren } from 'preact';

interface TabsProps<T extends string> {
  readonly label: string;
  readonly names: readonly T[];
  readonly titles: (name: T) => string;
  readonly chosen: T;
  readonly choose: (name: T) => void;
  readonly id: string;
  readonly children: ComponentChildren;
}

/** Panels of which one is shown; arrow keys go from one to the next. */
export function Tabs<T extends string>({ label, names, titles, chosen, choose, id, children }: TabsProps<T>) {
  const onKey = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = names[(names.indexOf(chosen) + by + names.length) % names.length]!;
    choose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} onKeyDown={onKey}>
        {names.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}`}
            aria-selected={name === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {titles(name)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly names: readonly T[];
  readonly titles: (name: T) => string;
  readonly chosen: T;
  readonly choose: (name: T) => void;
}

/** One of a few, all of which are seen. */
export function Choice<T extends string>({ label, names, titles, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend class="unseen">{label}</legend>
      {names.map((name) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => choose(name)}>
          {titles(name)}
        </button>
      ))}
    </fieldset>
  );
}
