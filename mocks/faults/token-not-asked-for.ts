// A list of people that anybody gets who sends no token at all.
import { userCollection } from "../collection.ts";
import type { Fault } from "../fault.ts";
import { listQuery } from "../list-query.ts";
import { list } from "../listing.ts";

export const tokenNotAskedFor: Fault = {
  name: "token-not-asked-for",
  breaks: ["INTERACT-token/required"],
  because: "the token is compared where one came, and nobody asks whether one came",
  decorate: (provider) => ({
    ...provider,
    transport: (reply, request) => {
      const { baseUrl, headers, path } = request;
      const isStranger = reply.status === 401 && headers["authorization"] === undefined;
      if (!isStranger || path !== "/Users") return provider.transport(reply, request);
      const query = listQuery(Object.fromEntries(new URLSearchParams(request.query)));
      return list({ provider, baseUrl }, [userCollection(provider, baseUrl)], query);
    },
  }),
};
