// A lookup that misses somebody just created, once the person has been read by id.
import type { Fault } from "../fault.ts";
import { hideFromLookup } from "./hide-from-lookup.ts";
import { replaceOperations } from "./replace-part.ts";

export const lookupMissesAfterRead: Fault = {
  name: "lookup-misses-after-read",
  breaks: ["OKTA-create/found-by-lookup"],
  because:
    "one request after a write goes to the primary database, the next to a replica that lags",
  decorate: (provider) => {
    const read = new Set<string>();
    const remembering = replaceOperations(({ getUser }) => ({
      getUser: (context) => {
        read.add(context.path.id);
        return getUser(context);
      },
    }));
    const hiding = hideFromLookup(
      () => (person) => read.has(person.id) && person.created === person.lastModified,
    );
    return hiding(remembering(provider));
  },
};
