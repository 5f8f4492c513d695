// What holds for every attribute that is mapped: it can be sent, and the other side knows it (guide L36, L40, L76).

import { isSendable } from "../exported-app.ts";
import type { AppAttribute } from "../exports/app-schema.ts";
import { INTERACT_USER } from "../../okta/mapping.ts";
import { findAttribute, type KnownAttribute } from "../known-schemas.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import type { Subject } from "../subject.ts";

/** `attrname` of RFC 7643 §2.1. */
const ATTRIBUTE_NAME = /^[A-Za-z][\w$-]*$/;

/** A rule over each mapped attribute. */
function each(check: (attribute: AppAttribute, subject: Subject) => string | undefined) {
  return (subject: Subject): Mistake[] =>
    subject.app.mapped.flatMap(({ attribute }) => {
      const message = check(attribute, subject);
      return message === undefined ? [] : [{ where: attribute.variable, message }];
    });
}

function isAdditionalField({ externalName = "", externalNamespace }: AppAttribute): boolean {
  return (
    externalNamespace === INTERACT_USER &&
    !externalName.includes("^[") &&
    !externalName.split(".").every((name) => ATTRIBUTE_NAME.test(name))
  );
}

function fieldName(attribute: AppAttribute): string | undefined {
  return isAdditionalField(attribute) ? wrongName(attribute.externalName ?? "") : undefined;
}

/** The target's own fields: one of these brings down every SCIM request. */
function fieldNamesThere({ target = [] }: Subject): Mistake[] {
  return target
    .filter(({ id }) => id.toLowerCase() === INTERACT_USER.toLowerCase())
    .flatMap(({ attributes }) => attributes.filter(({ name }) => !ATTRIBUTE_NAME.test(name)))
    .map(({ name }) => ({ where: "the target's /Schemas", message: wrongName(name) }));
}

function wrongName(name: string): string {
  return `the field name "${name}" has a character that SCIM doesn't allow: use only letters, digits, $, - and _`;
}

function unreadable(attribute: AppAttribute): string | undefined {
  const { externalName, externalNamespace } = attribute;
  if (externalName === undefined) return "it has no external name";
  if (externalNamespace === undefined || isSendable(attribute) || isAdditionalField(attribute)) {
    return undefined;
  }
  return `"${externalName}" is not a valid external name, such as name.givenName or phoneNumbers.^[type=='work'].value`;
}

function known(attribute: AppAttribute, { schemas }: Subject): KnownAttribute | undefined {
  if (!isSendable(attribute)) return undefined;
  return findAttribute(schemas, attribute.externalNamespace, attribute.externalName);
}

function unknown(attribute: AppAttribute, subject: Subject): string | undefined {
  if (!isSendable(attribute) || known(attribute, subject) !== undefined) return undefined;
  if (isPreferredName(attribute)) return undefined;
  const who = subject.target === undefined ? "the contract" : "the target's /Schemas";
  return `${who} has no ${attribute.externalName} in ${attribute.externalNamespace}`;
}

const TYPES: Readonly<Record<string, readonly string[]>> = {
  boolean: ["boolean"],
  integer: ["integer", "number"],
  decimal: ["number", "integer"],
};

function otherType(attribute: AppAttribute, subject: Subject): string | undefined {
  const there = known(attribute, subject);
  if (there === undefined || there.type === "complex") return undefined;
  const wanted = there.multiValued ? ["array"] : (TYPES[there.type] ?? ["string"]);
  if (wanted.includes(attribute.type)) return undefined;
  return `its data type is ${attribute.type}, but the attribute is ${there.multiValued ? "multi-valued" : there.type}`;
}

/** Each further attribute with the name of an earlier one: which of their values is sent, Okta doesn't say. */
function twice({ app }: Subject): Mistake[] {
  const first = new Map<string, AppAttribute>();
  return app.mapped.flatMap(({ attribute }) => {
    if (!isSendable(attribute)) return [];
    const name = `${attribute.externalNamespace}:${attribute.externalName}`.toLowerCase();
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, attribute);
    if (earlier === undefined || earlier === attribute) return [];
    const message = `it has the external name ${attribute.externalName} of ${earlier.variable}, in the same namespace`;
    return [{ where: attribute.variable, message }];
  });
}

function isPreferredName({ externalName = "" }: AppAttribute): boolean {
  return /(?:^|\.)preferredname$/i.test(externalName);
}

function toNothing(attribute: AppAttribute, subject: Subject): string | undefined {
  if (!isPreferredName(attribute) || known(attribute, subject) !== undefined) return undefined;
  return "Interact has no field for a preferred name unless one was added, so the value is lost";
}

export const attributeRules: readonly LintRule[] = [
  rule({
    id: "attribute/namespace",
    level: "fail",
    guide: [36, 36],
    remedy:
      "Add the attribute again with its external namespace. Enable provisioning first: without it the Profile Editor has no field for the namespace.",
    find: each(({ externalNamespace }) =>
      externalNamespace === undefined
        ? "it has no external namespace, so Okta never sends it"
        : undefined,
    ),
  }),
  rule({
    id: "attribute/external-name",
    level: "fail",
    guide: [35, 70],
    remedy: "Write it as an external name of the Profile Editor; it is not a SCIM filter.",
    find: each(unreadable),
  }),
  rule({
    id: "attribute/unknown",
    level: "warn",
    guide: [40, 40],
    remedy:
      "Correct the external name or namespace, or remove the mapping. With --target, lint reads the target's /Schemas.",
    find: each(unknown),
  }),
  rule({
    id: "attribute/duplicate",
    level: "fail",
    guide: [35, 36],
    remedy: "Keep one of the two. Give the other its own external name, or remove its mapping.",
    find: twice,
  }),
  rule({
    id: "attribute/type",
    level: "fail",
    guide: [55, 56],
    remedy: "Add the attribute again with the type that the other side expects.",
    find: each(otherType),
  }),
  rule({
    id: "attribute/field-name",
    level: "fail",
    guide: [76, 76],
    remedy: "Remove the field in Interact, and create it without special characters.",
    find: (subject) => [...each(fieldName)(subject), ...fieldNamesThere(subject)],
  }),
  rule({
    id: "preferred-name/nowhere",
    level: "warn",
    guide: [100, 100],
    remedy: "Add the field in Interact, or put the preferred name into name.givenName.",
    find: each(toNothing),
  }),
];
