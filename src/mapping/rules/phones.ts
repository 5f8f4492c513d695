// "Work phone number attempted to be set twice" (guide L63–L70).

import { CORE_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { knownValues, mappedTo, type Subject } from "../subject.ts";

const PRIMARY = /^phoneNumbers\.\^\[primary==true\]\.value$/;
const PRIMARY_TYPE = /^phoneNumbers\.\^\[primary==true\]\.type$/;
const WORK = /^phoneNumbers\.\^\[type=='work'\]\.value$/;

/** The mapping of the primary phone, where its type can be work. */
function primaryWork(subject: Subject): string | undefined {
  const [value] = mappedTo(subject, CORE_USER, PRIMARY);
  const [type] = mappedTo(subject, CORE_USER, PRIMARY_TYPE);
  if (value === undefined || type === undefined) return undefined;
  const some = subject.exportedUsers.some((user) => knownValues(user, type).includes("work"));
  // Without users, the expression itself says it.
  return some || (subject.exportedUsers.length === 0 && /['"]work['"]/.test(type.text))
    ? value.attribute.variable
    : undefined;
}

function primary(subject: Subject): Mistake[] {
  const where = primaryWork(subject);
  if (where === undefined) return [];
  return [{ where, message: "the primary phone is sent with the type work" }];
}

function both(subject: Subject): Mistake[] {
  const [work] = mappedTo(subject, CORE_USER, WORK);
  if (work === undefined || primaryWork(subject) === undefined) return [];
  const where = work.attribute.variable;
  return [{ where, message: "a work phone is sent twice: as the primary phone, and by its type" }];
}

const remedy =
  "Remove the mappings phoneNumbers.^[primary==true].type and .value, and map phoneNumbers.^[type=='work'].value (guide L65-70).";

export const phoneRules: readonly LintRule[] = [
  rule({ id: "phones/primary-work", level: "warn", guide: [63, 70], remedy, find: primary }),
  rule({ id: "phones/work-twice", level: "fail", guide: [63, 70], remedy, find: both }),
];
