// The attribute that Interact requires and Okta's app doesn't have (guide L26–L45, L78, L93).

import { distance } from "fastest-levenshtein";
import type { AppAttribute } from "../exports/app-schema.ts";
import { isEmpty } from "../expression/value.ts";
import { INTERACT_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { canBeEmpty, names, type Subject } from "../subject.ts";

/** As many letters may differ in a misspelt URN or name, or it is another. */
const NEAR = { namespace: 12, name: 2 };

/** The attribute that is location, or was meant to be; whatever its variable is called (guide L34). */
function locationOf({ app }: Subject): AppAttribute | undefined {
  const inNamespace = app.attributes.filter(
    ({ externalNamespace = "" }) => distance(externalNamespace, INTERACT_USER) <= NEAR.namespace,
  );
  const byName =
    (name: string) =>
    ({ externalName = "" }: AppAttribute) =>
      externalName === name;
  const near = ({ externalName = "" }: AppAttribute) =>
    distance(externalName.toLowerCase(), "location") <= NEAR.name;
  return (
    inNamespace.find(byName("location")) ??
    inNamespace.find(near) ??
    app.attributes.find(byName("location")) ??
    app.attributes.find(near)
  );
}

function mappedOf(subject: Subject) {
  const location = locationOf(subject);
  return subject.app.mapped.find(({ attribute }) => attribute === location);
}

/** Rules about the attribute itself: nothing to say where there is none. */
function ofAttribute(check: (location: AppAttribute, subject: Subject) => string | undefined) {
  return (subject: Subject): Mistake[] => {
    const location = locationOf(subject);
    const message = location && check(location, subject);
    return message === undefined ? [] : [{ where: location?.variable ?? "location", message }];
  };
}

function otherName(subject: Subject): Mistake[] {
  const location = locationOf(subject);
  if (location?.externalName === "location") return [];
  const nearest =
    location === undefined
      ? ""
      : `; nearest is ${location.variable} with the external name "${location.externalName ?? ""}"`;
  const message = `no attribute has the external name "location"${nearest}`;
  return [{ where: location?.variable ?? "location", message }];
}

function otherNamespace({ externalNamespace = "" }: AppAttribute): string | undefined {
  if (externalNamespace === INTERACT_USER) return undefined;
  if (externalNamespace === "") return "it has no external namespace, so Okta never sends it";
  const letters = distance(externalNamespace, INTERACT_USER);
  return `its namespace "${externalNamespace}" differs from ${INTERACT_USER} by ${letters} character${letters === 1 ? "" : "s"}`;
}

function unmapped(subject: Subject): Mistake[] {
  if (mappedOf(subject) !== undefined) return [];
  const where = locationOf(subject)?.variable ?? "location";
  const back = subject.app.fromApp.some((text) =>
    text.toLowerCase().includes(`.${where}`.toLowerCase()),
  );
  const message = back
    ? "it is mapped from the app to Okta, but not from Okta to the app"
    : "no attribute is mapped into it from Okta to the app";
  return [{ where, message }];
}

function empty(subject: Subject): Mistake[] {
  const mapped = mappedOf(subject);
  const where = locationOf(subject)?.variable ?? "location";
  const without = subject.exportedUsers.filter(
    (user) => mapped === undefined || canBeEmpty(user, mapped),
  );
  if (without.length > 0) {
    return [{ where, message: `it is, or can be, empty for ${names(without)}` }];
  }
  if (mapped !== undefined && canBeEmpty(subject.nobody, mapped)) {
    const message = `there is no fallback for an empty profile: ${mapped.text}`;
    return [{ where, message, level: "warn" }];
  }
  return [];
}

function rests(location: AppAttribute, subject: Subject): string | undefined {
  const mapped = mappedOf(subject);
  if (location.default === undefined || isEmpty(location.default as string)) return undefined;
  if (mapped !== undefined && !canBeEmpty(subject.nobody, mapped)) return undefined;
  return `it relies on its default value ${JSON.stringify(location.default)}, which Okta uses on the first sync only`;
}

export const locationRules: readonly LintRule[] = [
  rule({
    id: "location/external-name",
    level: "fail",
    guide: [26, 35],
    remedy:
      "Add an attribute with the external name location, in lower case, in the Profile Editor.",
    find: otherName,
  }),
  rule({
    id: "location/namespace",
    level: "fail",
    guide: [36, 36],
    remedy: `Set the external namespace to ${INTERACT_USER}, exactly.`,
    find: ofAttribute(otherNamespace),
  }),
  rule({
    id: "location/type",
    level: "fail",
    guide: [32, 32],
    remedy: "Add the attribute again with the data type string: an existing type can't be changed.",
    find: ofAttribute(({ type }) => (type === "string" ? undefined : `its data type is ${type}`)),
  }),
  rule({
    id: "location/required",
    level: "fail",
    guide: [38, 38],
    remedy: "Tick Attribute required.",
    find: ofAttribute(({ required }) => (required ? undefined : "it isn't marked as required")),
  }),
  rule({
    id: "location/other-settings",
    level: "warn",
    guide: [31, 31],
    remedy: "Leave settings that the guide doesn't name at their defaults.",
    find: ofAttribute(({ otherSettings: set }) =>
      set.length === 0
        ? undefined
        : `settings are set that the guide doesn't mention: ${set.join(", ")}`,
    ),
  }),
  rule({
    id: "location/words",
    level: "note",
    guide: [33, 37],
    remedy: 'Call it Location, and describe it: "Identifies the name of a location."',
    find: ofAttribute(({ title, description }) =>
      title === "Location" && description !== ""
        ? undefined
        : `its display name is "${title}" and its description "${description}"; neither is sent`,
    ),
  }),
  rule({
    id: "location/mapped",
    level: "fail",
    guide: [41, 43],
    remedy: "On the tab Okta User to the app, map an Okta attribute into it.",
    find: unmapped,
  }),
  rule({
    id: "location/empty",
    level: "fail",
    guide: [78, 93],
    remedy:
      "Add a fallback: user.city != null && user.city != \"\" ? user.city : 'default' (guide L93).",
    find: empty,
  }),
  rule({
    id: "location/default-value",
    level: "fail",
    guide: [78, 78],
    remedy: "Add a fallback to the expression (guide L93).",
    find: ofAttribute(rests),
  }),
];
