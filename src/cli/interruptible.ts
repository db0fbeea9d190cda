/** Does work in one go. Meanwhile Ctrl-C ends the process as the system does: a listener would be called only afterwards. */
export function interruptible<T>(work: () => T): T {
  const listeners = process.listeners('SIGINT');
  process.removeAllListeners('SIGINT');
  try {
    return work();
  } finally {
    for (const listener of listeners) process.on('SIGINT', listener);
  }
}
