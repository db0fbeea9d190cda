export { engine, version } from '../files/index.js';
