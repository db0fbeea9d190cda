// A thread of bench/store.mjs that does nothing but simulate.
import { parentPort, workerData } from 'node:worker_threads';
import { compile, Simulator } from 'outlast/simulation';

const simulator = new Simulator(compile(workerData), 'stochastic');

parentPort.on('message', ({ from, count }) => {
  for (let i = 0; i < count; i++) simulator.run(1, from + i);
  parentPort.postMessage('done');
});
