export { cubeOf, type Cube } from './cube.js';
export {
  designFormat,
  designKinds,
  readDesign,
  type DesignDocument,
  type DesignKind,
  type FactorInput,
  type ReadDesign,
} from './document.js';
export { factorOf, levelsOf, type Factor, type Level } from './factor.js';
export { combinations, fullFactorial } from './factorial.js';
export { latinHypercube, shuffled } from './latin-hypercube.js';
export { randomPoints } from './random.js';
export { directionNumbers, scrambledSobol, sobol, sobolDimensions } from './sobol.js';
export { inverseOf, type Spread } from './spread.js';
export { stream } from './streams.js';
export { cellOf, factorialTable, overridesOf, tableOf, type DesignTable } from './table.js';
