export { cubeOf, type Cube } from './cube.js';
export { combinations, fullFactorial } from './factorial.js';
export { latinHypercube, shuffled } from './latin-hypercube.js';
export { directionNumbers, scrambledSobol, sobol, sobolDimensions } from './sobol.js';
export { inverseOf, type Spread } from './spread.js';
export { stream } from './streams.js';
