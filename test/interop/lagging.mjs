// Lists that show a new resource only some time after its create was answered, as those of a search index do.

/** @typedef {import("./change-reply.mjs").Reply} Reply */

/**
 * @param {number} lag milliseconds; 0 shows everything at once
 * @returns {(reply: Reply, asked: { method: string }) => Reply}
 */
export function lagging(lag) {
  /** When each resource was created. @type {Map<string, number>} */
  const created = new Map();
  return (reply, { method }) => {
    if (lag === 0) return reply;
    if (method === "POST" && reply.status === 201) created.set(reply.body?.id, Date.now());
    const list = reply.body?.Resources;
    if (!Array.isArray(list)) return reply;
    const isOld = ({ id }) => Date.now() - (created.get(id) ?? 0) >= lag;
    const Resources = list.filter(isOld);
    const totalResults = reply.body.totalResults - (list.length - Resources.length);
    const itemsPerPage = Resources.length;
    return { ...reply, body: { ...reply.body, totalResults, itemsPerPage, Resources } };
  };
}
