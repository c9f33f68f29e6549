/**
 * Runs `work` at most once at a time and keeps at most one more run waiting: whoever calls is
 * answered by a run that began after the call.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<unknown> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= current.then(() => {
      next = null;
      const run = work();
      current = run.catch(() => {});
      return run;
    });
    return next;
  };
}

/** Lets at most `limit` pieces of work run at once; the others wait in their order. */
export function limited(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === limit) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // The place is handed on, so nobody who comes meanwhile takes it.
      if (next) next();
      else running--;
    }
  };
}
