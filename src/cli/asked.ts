import { noPlaces, problemAt } from '../documents/index.js';
import { outputsOf, type Output } from '../experiment/index.js';
import type { Scenario } from '../scenario/index.js';
import { refuse } from './document.js';
import { exit } from './exit.js';
import type { Speech } from './speech.js';

/** The outputs that somebody asks for by name, each once. Says what is none and returns undefined. */
export function askedOutputs(scenario: Scenario, texts: readonly string[], speech: Speech): readonly Output[] | undefined {
  const told = { vendors: Object.keys(scenario.vendors), horizon: Math.floor(scenario.horizon.value / scenario.step.value) };
  const found = new Map<string, Output>();
  for (const text of texts) {
    const outputs = outputsOf(text, told);
    if (!Array.isArray(outputs)) {
      refuse(
        [problemAt(outputs as Exclude<typeof outputs, readonly Output[]>, noPlaces('--output')([]), text)],
        speech,
        exit.invalid,
      );
      return undefined;
    }
    for (const output of outputs as readonly Output[]) found.set(JSON.stringify(output), output);
  }
  return [...found.values()];
}
