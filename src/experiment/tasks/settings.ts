import { settingsOf, type Scenario, type Setting } from '../../scenario/index.js';

const plainNumber = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/;

/** Turns overrides into settings. Paths are worked out once: a sample puts other numbers on the same ones at every point. */
export class Settings {
  private readonly known = new Map<string, readonly Setting[]>();

  constructor(private readonly scenario: Scenario) {}

  of(sets: readonly string[]): Setting[] {
    return sets.flatMap((text) => {
      const equals = text.indexOf('=');
      const value = text.slice(equals + 1);
      const path = text.slice(0, equals);
      if (!plainNumber.test(value)) return this.once(text, text);
      const settings = this.once(path, text);
      const numbers = settings.every(({ keys }) => keys.at(-1) === 'value');
      return numbers ? settings.map(({ keys }) => ({ keys, value: Number(value) })) : settingsOf(this.scenario, text);
    });
  }

  private once(key: string, text: string): readonly Setting[] {
    const found = this.known.get(key) ?? settingsOf(this.scenario, text);
    this.known.set(key, found);
    return found;
  }
}
