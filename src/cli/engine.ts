export { engine, version } from '../files/engine.js';
