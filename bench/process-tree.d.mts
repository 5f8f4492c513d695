// Types of process-tree.mjs, for the tests that measure with it.

export const isMeasurable: boolean;
export function watchMemory(pid: number, everyMs: number, from?: number): () => number;
