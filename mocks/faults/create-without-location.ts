// A create whose answer has no Location header.
import type { Fault } from "../fault.ts";

export const createWithoutLocation: Fault = {
  name: "create-without-location",
  breaks: ["RFC7644-3.3/location"],
  because: "Okta takes the id from the body, so nobody misses it",
  transport: (reply) => {
    if (reply.status !== 201) return reply;
    const headers = Object.entries(reply.headers).filter(([name]) => name !== "location");
    return { ...reply, headers: Object.fromEntries(headers) };
  },
};
