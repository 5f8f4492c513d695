// A user under another name: what identifies them at the target bears the run's mark, so that no account of
// anybody's is met. Everything else is pushed as the mapping has it.

import { applyMapping } from "../okta/apply-mapping.ts";
import { CORE_USER, ENTERPRISE_USER, type MappedAttribute } from "../okta/mapping.ts";
import type { Pushed } from "./exported-user.ts";
import type { Json } from "../wire/json.ts";
import type { OktaProfile } from "../okta/profile.ts";

export interface Mark {
  /** Eight letters and digits. */
  readonly runId: string;
  /** Domain of the addresses: nobody reads mail there. */
  readonly mailDomain: string;
}

type Values = Readonly<Record<string, Json>>;

/** All users of a run, the managers among them marked alike. */
export function markedAll(exportedUsers: readonly Pushed[], mark: Mark): Pushed[] {
  const uids = new Set(exportedUsers.map(uidIn));
  return exportedUsers.map((user) => marked(user, uids, mark));
}

/** @param uids the UIDs of all users of the run: a manager among them is marked alike */
export function marked(pushed: Pushed, uids: ReadonlySet<string>, mark: Mark): Pushed {
  const values = pushed.profile as unknown as Values;
  const changed = pushed.mapping.attributes.flatMap((row): [string, Json][] => {
    const value = values[row.variable];
    const change = changeOf(row);
    const isPlain = typeof value === "string" || typeof value === "number";
    if (change === undefined || !isPlain || value === "") return [];
    return [[row.variable, change(String(value), uids, mark)]];
  });
  const profile = {
    ...values,
    ...Object.fromEntries(changed),
    userName: address(pushed.profile.userName, mark),
  } as unknown as OktaProfile;
  return { ...pushed, profile };
}

type Change = (value: string, uids: ReadonlySet<string>, mark: Mark) => string;

function changeOf({ namespace, externalName }: MappedAttribute): Change | undefined {
  const name = externalName.toLowerCase();
  if (namespace === ENTERPRISE_USER && name === "manager.value") {
    return (value, uids, mark) => (uids.has(value) ? markedUid(value, mark) : value);
  }
  if (namespace !== CORE_USER) return undefined;
  if (name === "externalid") return (value, _uids, mark) => markedUid(value, mark);
  const isAddress = name === "username" || /^emails\b.*\.value$/.test(name);
  return isAddress ? (value, _uids, mark) => address(value, mark) : undefined;
}

function markedUid(uid: string, { runId }: Mark): string {
  return `${uid}-${runId}`;
}

function address(value: string, { runId, mailDomain }: Mark): string {
  const [local = ""] = value.split("@", 1);
  return `${local}.${runId}@${mailDomain}`;
}

/** The UID that goes out for a user, before any mark: externalId of the create body. */
export function uidIn({ profile, mapping }: Pushed): string {
  const resource: Record<string, Json> = {};
  applyMapping(resource, profile, mapping);
  const { externalId } = resource;
  return typeof externalId === "string" ? externalId : "";
}
