import { zero, type Rational } from '../exact/rational.js';
import { sizesOf, type Game } from '../game.js';
import type { Merged } from '../reductions/duplicates.js';
import type { Equilibrium, Solution } from '../solution.js';
import { Found } from './found.js';

/** Equilibria that the duplicates of one may be told as. */
const mostCopies = 4096;

/** What was found of a game without duplicates, told of the game with them: each choice of one strategy for its equals is a vertex. */
export function spread(game: Game, { classes }: Merged, solution: Solution): Solution {
  const sizes = sizesOf(game);
  const found = new Found();
  let all = true;
  const members: number[][] = solution.equilibria.map((equilibrium) => {
    const played = equilibrium.strategies.flatMap((own, i) => own.flatMap((share, s) => (share > 0 ? [classes[i]![s]!] : [])));
    const copies = played.reduce((product, { length }) => product * length, 1);
    if (copies > mostCopies) all = false;
    const places: number[] = [];
    for (let q = 0; q < Math.min(copies, mostCopies); q++) {
      places.push(found.add(copyOf(equilibrium, classes, sizes, q)));
    }
    return places;
  });
  for (const { equilibria } of solution.components) found.join(equilibria.flatMap((place) => members[place]!));
  const { certificate } = solution;
  const complete = solution.complete && all;
  return {
    equilibria: found.equilibria,
    complete,
    certificate: {
      ...certificate,
      verdict: solution.complete && !all ? 'unproven' : certificate.verdict,
      unsettled: certificate.unsettled.map((supports) => supports.map((own, i) => own.map((s) => classes[i]![s]![0]!))),
    },
    components: found.components(),
  };
}

/** The equilibrium with the choices of members that a number stands for. */
function copyOf(equilibrium: Equilibrium, classes: Merged['classes'], sizes: readonly number[], choice: number): Equilibrium {
  let rest = choice;
  let copied = false;
  const exact: Rational[][] = sizes.map((size) => Array.from({ length: size }, () => zero));
  const strategies = sizes.map((size) => Array.from({ length: size }, () => 0));
  equilibrium.strategies.forEach((own, i) =>
    own.forEach((share, s) => {
      const members = classes[i]![s]!;
      if (share === 0) return;
      const member = members[rest % members.length]!;
      rest = Math.floor(rest / members.length);
      copied ||= members.length > 1;
      strategies[i]![member] = share;
      if (equilibrium.exact !== null) exact[i]![member] = equilibrium.exact[i]![s]!;
    }),
  );
  return { ...equilibrium, strategies, exact: equilibrium.exact && exact, index: copied ? null : equilibrium.index };
}
