// A write to a discovery endpoint acknowledged.
import type { Fault } from "../fault.ts";

export const discoveryTakesWrites: Fault = {
  name: "discovery-takes-writes",
  breaks: ["RFC7644-3.2/discovery-read-only"],
  because: "a stub that answers every method",
  transport: (reply, { method, path }) =>
    reply.status === 405 && method !== "GET" && /^\/(?:Service|Schemas|ResourceTypes)/.test(path)
      ? { status: 204, headers: {} }
      : reply,
};
