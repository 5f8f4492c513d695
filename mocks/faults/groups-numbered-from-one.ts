// Groups whose ids are those of people.
import type { Fault } from "../fault.ts";
import { replaceOperations } from "./replace-part.ts";

export const groupsNumberedFromOne: Fault = {
  name: "groups-numbered-from-one",
  breaks: ["RFC7643-3.1/id-unique"],
  because: "every table has a sequence of its own",
  decorate: (provider) => {
    let next = 1001;
    return replaceOperations(({ createGroup }) => ({
      createGroup: (context) =>
        createGroup({
          ...context,
          provider: { ...context.provider, nextId: () => String(next++) },
        }),
    }))(provider);
  },
};
