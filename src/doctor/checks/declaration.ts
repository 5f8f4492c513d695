// What the service declares of itself that Okta's client contradicts: it would be refused rightly, and for ever.

import { isAnswered } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { isJsonObject, member, type Json, type JsonObject } from "../../wire/json.ts";

export const declaration: Check = {
  name: "declaration",
  look: ({ discovery }) => {
    const reply = discovery?.["/ServiceProviderConfig"];
    if (!isAnswered(reply) || reply.status !== 200) return undefined;
    const config = reply.json as Json;
    if (!isJsonObject(config)) return undefined;
    const findings = findingsOf(config);
    const saw = findings.length === 0 ? "nothing that Okta contradicts" : "contradicts Okta";
    return { saw, findings };
  },
};

function findingsOf(config: JsonObject): Finding[] {
  const is = (feature: string, name: string): Json | undefined => {
    const found = member(config, feature);
    return isJsonObject(found) ? member(found, name) : undefined;
  };
  const findings: Finding[] = [];
  if (member(config, "interopProfileConformant") === true) {
    findings.push({
      verdict: "fail",
      seen: "The service declares interopProfileConformant.",
      means:
        "That profile refuses a PATCH without a path, unknown attributes and a password. Okta sends the first with every deactivation and the last in every create.",
      do: "Switch the profile off for Okta's source, or accept what Okta sends and don't declare the profile.",
      source: "draft-zollner-scim-interop-profile",
      exitCode: 1,
    });
  }
  if (is("pagination", "cursor") === true && is("pagination", "index") === false) {
    findings.push({
      verdict: "fail",
      seen: "The service declares pages by cursor only.",
      means:
        "Okta asks for pages by startIndex, so it would import the first page again and again.",
      do: "Support startIndex beside the cursor.",
      source: "RFC 9865 §4",
      exitCode: 1,
    });
  }
  const needed = [
    ["patch", "deactivates users and changes groups by PATCH"],
    ["filter", "looks each user up by a filter"],
  ] as const;
  for (const [feature, does] of needed) {
    if (is(feature, "supported") !== false) continue;
    findings.push({
      verdict: "warn",
      seen: `The service declares ${feature} unsupported.`,
      means: `Okta doesn't read the declaration: it ${does}.`,
      do: `Support ${feature}; where it is supported, declare it.`,
      source: "RFC 7644 §4",
      exitCode: 0,
    });
  }
  return findings;
}
