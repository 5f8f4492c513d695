// Interact reads the whole address from `formatted` (guide L95–L96).

import { shown } from "../expression/value.ts";
import { CORE_USER } from "../../okta/mapping.ts";
import { rule, type LintRule, type Mistake } from "../lint-rule.ts";
import { whatNullBreaks } from "../null-safety.ts";
import { mappedTo, several, type Subject } from "../subject.ts";

const FORMATTED = /^addresses\.\^\[(?:primary==true|type=='work')\]\.formatted$/;

function notFormatted(subject: Subject): Mistake[] {
  const parts = mappedTo(subject, CORE_USER, /^addresses\./);
  if (parts.length === 0 || mappedTo(subject, CORE_USER, FORMATTED).length > 0) return [];
  const where = parts[0]?.attribute.variable ?? "addresses";
  return [{ where, message: "parts of the address are mapped, but formatted is not" }];
}

function nullUnsafe(subject: Subject): Mistake[] {
  return mappedTo(subject, CORE_USER, /^addresses\./).flatMap((mapped) => {
    const broken = whatNullBreaks(mapped);
    if (broken === undefined) return [];
    const message = `without ${broken.attribute} it can become ${several(broken.values.map(shown))}`;
    return [{ where: mapped.attribute.variable, message }];
  });
}

export const addressRules: readonly LintRule[] = [
  rule({
    id: "address/formatted",
    level: "warn",
    guide: [95, 96],
    remedy:
      'Map into formatted: user.streetAddress + ", " + user.city + ", " + user.state + " " + user.zipCode, and check each part first.',
    find: notFormatted,
  }),
  rule({
    id: "address/null",
    level: "warn",
    guide: [95, 96],
    remedy: 'Check each part before you use it: user.city != null && user.city != "" ? … : null.',
    find: nullUnsafe,
  }),
];
