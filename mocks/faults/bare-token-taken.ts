// A list of people for whoever sends the token without a scheme before it.
import type { Fault } from "../fault.ts";
import { userCollection } from "../collection.ts";
import { listQuery } from "../list-query.ts";
import { list } from "../listing.ts";

export const bareTokenTaken: Fault = {
  name: "bare-token-taken",
  breaks: ["INTERACT-token/scheme-needed"],
  because: "the last word of the header is compared",
  decorate: (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const { baseUrl, headers, path } = request;
      const isBare = reply.status === 401 && headers["authorization"] === provider.options.token;
      if (!isBare || path !== "/Users") return provider.transport(reply, request);
      const query = listQuery(Object.fromEntries(new URLSearchParams(request.query)));
      return list({ provider, baseUrl }, [userCollection(provider, baseUrl)], query);
    },
  }),
};
