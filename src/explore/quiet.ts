// A gate through which all writes of a search go, so that a list can be walked while nothing changes.

export interface Gate {
  /** Does a write, once nobody walks a list. */
  readonly write: <T>(work: () => Promise<T>) => Promise<T>;
  /** Does what must not meet a write of this search. */
  readonly quietly: <T>(work: () => Promise<T>) => Promise<T>;
}

export function createGate(): Gate {
  let walking: Promise<unknown> | undefined;
  const writing = new Set<Promise<unknown>>();
  return {
    async write(work) {
      while (walking !== undefined) await walking;
      const done = work();
      const settled = done.catch(() => undefined);
      writing.add(settled);
      try {
        return await done;
      } finally {
        writing.delete(settled);
      }
    },
    async quietly(work) {
      while (walking !== undefined) await walking;
      const walk = Promise.all(writing).then(work);
      walking = walk.catch(() => undefined);
      try {
        return await walk;
      } finally {
        walking = undefined;
      }
    },
  };
}
