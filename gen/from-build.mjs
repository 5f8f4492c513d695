// What is made from what is built: pages about the catalogue and the faults, and the golden transcripts.

/** @returns {Promise<(() => Promise<import("./keep.mjs").Made>)[]>} each makes some files */
export async function fromBuild() {
  const { guide } = await import("./guide.mjs");
  const { coverage } = await import("./coverage.mjs");
  const { transcripts } = await import("./transcripts.mjs");
  return [
    async () => ({ files: { "docs/guide.md": guide() } }),
    async () => ({ files: { "docs/coverage.md": (await coverage()).page } }),
    transcripts,
  ];
}
