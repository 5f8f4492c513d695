// A write that stores wrong dates.
import { textAt } from "../attribute-access.ts";
import type { Decorate } from "../fault.ts";
import type { Reply } from "../reply.ts";
import type { Json } from "../../src/scim/resource.ts";
import { isObject } from "../../src/scim/resource.ts";
import { replaceOperations } from "../replace-part.ts";

export type Write =
  "createUser" | "replaceUser" | "patchUser" | "createGroup" | "replaceGroup" | "patchGroup";

export interface Dates {
  readonly created: string;
  readonly lastModified: string;
}

interface Written {
  readonly stored: Dates;
  readonly before: Dates | undefined;
  /** The body of the request. */
  readonly sent: Json | undefined;
}

interface Table {
  get(id: string): Dates | undefined;
  put(row: Dates): void;
}

type Operation = (context: {
  readonly path: { readonly id: string };
  readonly body: Json | undefined;
}) => Promise<Reply>;

/** @param dates gives the dates to change after the correct write */
export function redate(write: Write, dates: (written: Written) => Partial<Dates>): Decorate {
  return replaceOperations((sound, { tables }) => {
    const table = (write.endsWith("User") ? tables.users : tables.groups) as unknown as Table;
    const soundly = sound[write] as unknown as Operation;
    const redated: Operation = async (context) => {
      const before = table.get(context.path.id);
      const reply = await soundly(context);
      const stored = table.get(isObject(reply.body) ? textAt(reply.body, "id") : "");
      if (stored) table.put({ ...stored, ...dates({ stored, before, sent: context.body }) });
      return reply;
    };
    return { [write]: redated };
  });
}
