// UIDs and manager references as Interact reads them (guide L102): a UID is externalId, and a manager is named
// by UID or by user id.

import type { ExportedUser } from "./exported-user.ts";
import { CORE_USER, ENTERPRISE_USER } from "../okta/mapping.ts";
import { knownValues, mappedTo, type Subject } from "./subject.ts";

/** The user's UID: Okta's own id of them where no attribute is mapped to externalId. */
export function uidOf(subject: Subject, user: ExportedUser): string {
  const [mapped] = mappedTo(subject, CORE_USER, "externalId");
  if (mapped === undefined) return user.user.id;
  const [uid] = knownValues(user, mapped);
  return uid === undefined ? "" : String(uid);
}

/** Whom the user's manager reference names; undefined where nothing is pushed. */
export function managerOf(subject: Subject, user: ExportedUser): string | undefined {
  const [mapped] = mappedTo(subject, ENTERPRISE_USER, "manager.value");
  const [value] = mapped === undefined ? [] : knownValues(user, mapped);
  return value === undefined ? undefined : String(value);
}

export function managersAreMapped(subject: Subject): boolean {
  return mappedTo(subject, ENTERPRISE_USER, "manager.value").length > 0;
}

/** `sure` for digits alone, `near` for what some program or other takes for a number. */
export function numeric(text: string): "sure" | "near" | undefined {
  if (/^\d+$/.test(text)) return "sure";
  const plain = text.normalize("NFKC").trim().replace(/^[+-]/, "").replaceAll(",", "");
  return plain !== "" && Number.isFinite(Number(plain)) ? "near" : undefined;
}

/** The number in a UID without the prefix that keeps it from being one: 1999 in x1999 and _01999. */
export function bareNumber(uid: string): string | undefined {
  const [, digits] = /^\D*?0*([1-9]\d*)$/.exec(uid) ?? [];
  return digits;
}
