import { exit } from './exit.js';

let patient: (() => void) | undefined;

/** What a signal to stop does: it asks whoever wants to end cleanly, once; otherwise, and the second time, it ends the command. */
export function interrupted(): void {
  const ask = patient;
  patient = undefined;
  if (ask !== undefined) {
    ask();
    return;
  }
  process.stderr.write('\n');
  process.exit(exit.interrupted);
}

/** Lets a command end by itself when it is told to stop; `hear` is called then. */
export function endingCleanly(hear: () => void = () => {}): { readonly stopped: () => boolean; readonly release: () => void } {
  let asked = false;
  patient = () => {
    asked = true;
    hear();
  };
  process.on('SIGTERM', interrupted);
  return {
    stopped: () => asked,
    release() {
      patient = undefined;
      process.off('SIGTERM', interrupted);
    },
  };
}
