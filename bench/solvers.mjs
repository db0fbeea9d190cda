// How long it takes to find all equilibria: random games by size, and the 6 x 6 game with 75. Seeded; medians and worst of a batch.
import { gameOf, rational, solveGame } from '../dist/equilibrium/index.js';
import { Luck } from '../dist/numerics/index.js';

const games = 20;
const luck = new Luck(8, 0);
let drawn = 0;

function randomGame(sizes) {
  luck.begin(1, drawn++);
  let entity = 0;
  return gameOf(sizes, () => rational(BigInt(Math.floor(luck.uniform(entity++) * 2001) - 1000)));
}

/** Von Stengel's game: every row of the one is a row of the other's transpose. */
const first = [
  [-81, 36, -126, 126, -36, 90],
  [-180, 72, -333, 297, -153, 270],
  [20, -3, 42, -33, 17, -30],
  [-30, 17, -33, 42, -3, 20],
  [270, -153, 297, -333, 72, -180],
  [90, -36, 126, -126, 36, -81],
];
const second = [
  [72, 36, 17, -3, -36, -153],
  [-180, -81, -30, 20, 90, 270],
  [297, 126, 42, -33, -126, -333],
  [-333, -126, -33, 42, 126, 297],
  [270, 90, 20, -30, -81, -180],
  [-153, -36, -3, 17, 36, 72],
];
const seventyFive = gameOf([6, 6], (player, [i, j]) => rational(BigInt((player === 0 ? first : second)[i][j])));

function timed(name, make) {
  const runs = Array.from({ length: games }, () => {
    const game = make();
    const start = performance.now();
    const { equilibria, complete } = solveGame(game);
    return { time: performance.now() - start, found: equilibria.length, complete };
  });
  const times = runs.map(({ time }) => time).sort((a, b) => a - b);
  const found = runs.map((run) => run.found);
  console.log(
    `${name}: first ${runs[0].time.toFixed(1)} ms, median ${times[games >> 1].toFixed(1)}, worst ${times.at(-1).toFixed(1)}; ` +
      `${Math.min(...found)} to ${Math.max(...found)} equilibria; complete ${runs.filter(({ complete }) => complete).length} of ${games}`,
  );
}

const only = process.argv[2];
const cases = {
  '8x8': () => randomGame([8, 8]),
  '12x12': () => randomGame([12, 12]),
  '6x6 with 75': () => seventyFive,
  '2x2x2x2': () => randomGame([2, 2, 2, 2]),
  '3x3x3': () => randomGame([3, 3, 3]),
  '2x2x2x2x2': () => randomGame([2, 2, 2, 2, 2]),
  '4x4x4': () => randomGame([4, 4, 4]),
};
for (const [name, make] of Object.entries(cases)) if (only === undefined || only === name) timed(name, make);
