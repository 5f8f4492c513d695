// A 401 that doesn't say how to authenticate.
import type { Fault } from "../fault.ts";

export const unauthorizedWithoutChallenge: Fault = {
  name: "unauthorized-without-challenge",
  breaks: ["RFC7644-2/www-authenticate"],
  because: "most frameworks' own middleware leaves the header to the programmer",
  transport: (reply) => {
    const headers = Object.entries(reply.headers).filter(([name]) => name !== "www-authenticate");
    return { ...reply, headers: Object.fromEntries(headers) };
  },
};
