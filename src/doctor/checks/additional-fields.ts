// The guide's limitation: an additional field with a special character in its name makes all of SCIM a 500,
// or shows up in /Schemas under a name that no attribute may have.

import { isAnswered } from "../facts.ts";
import type { Facts } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { isJsonObject, member } from "../../wire/json.ts";
import type { Json } from "../../wire/json.ts";

const mend =
  "In Interact, remove the additional field completely and recreate it with letters and digits only: renaming it isn't enough.";

export const additionalFields: Check = {
  name: "additional fields",
  look: (facts) => {
    if (allFailWhileHealthIsWell(facts))
      return { saw: "500 everywhere", findings: [everywhere(facts)] };
    const schemas = facts.discovery?.["/Schemas"];
    if (!isAnswered(schemas) || schemas.status !== 200) return undefined;
    const names = [...attributeNames(schemas.json)];
    const wrong = [...new Set(names.filter((name) => !attributeName.test(name)))];
    return {
      saw: `${new Set(names).size} attribute names`,
      findings: wrong.length === 0 ? [] : [named(wrong)],
    };
  },
};

/** `ATTRNAME` of RFC 7643 §2.1, and the `$ref` of §2.4. */
const attributeName = /^(?:[A-Za-z][A-Za-z0-9$_-]*|\$ref)$/;

/** A gateway that is down answers 502 or 503, and /health wouldn't be well. */
export function allFailWhileHealthIsWell({
  health,
  credentials,
  groups,
  discovery,
}: Facts): boolean {
  const scim = [credentials, groups, discovery?.["/Schemas"], discovery?.["/ResourceTypes"]];
  return (
    isAnswered(health) &&
    health.status < 300 &&
    scim.every((reply) => isAnswered(reply) && reply.status === 500)
  );
}

function everywhere({ credentials }: Facts): Finding {
  return {
    verdict: "fail",
    seen: "Everything answers 500 while /health is well. Probably an additional field has a ? or another special character in its name.",
    means:
      "One question mark or other special character in a field name stops all of Interact's SCIM.",
    do: mend,
    guideLine: 76,
    ...(isAnswered(credentials) ? { oktaShows: credentials.oktaShows } : {}),
    exitCode: 1,
  };
}

function named(names: readonly string[]): Finding {
  const list = names.map((name) => JSON.stringify(name)).join(", ");
  return {
    verdict: "fail",
    seen: `The name of an additional field has a special character in it: ${list}`,
    means: "SCIM doesn't allow such a name, and Interact's SCIM stops at it.",
    do: mend,
    guideLine: 76,
    source: "RFC 7643 §2.1",
    exitCode: 1,
  };
}

function* attributeNames(json: unknown): Generator<string> {
  if (!isJsonObject(json)) return;
  const resources = member(json, "Resources");
  if (!Array.isArray(resources)) return;
  for (const schema of resources as readonly Json[]) {
    if (!isJsonObject(schema)) continue;
    yield* namesIn(member(schema, "attributes"));
  }
}

function* namesIn(attributes: Json | undefined): Generator<string> {
  if (!Array.isArray(attributes)) return;
  for (const attribute of attributes as readonly Json[]) {
    if (!isJsonObject(attribute)) continue;
    const name = member(attribute, "name");
    if (typeof name === "string") yield name;
    yield* namesIn(member(attribute, "subAttributes"));
  }
}
