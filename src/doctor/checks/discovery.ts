// ServiceProviderConfig, Schemas and ResourceTypes. Okta's client asks for none of them, so that what is
// wrong with them is a warning: other clients, and this program's runs, do.

import { isAnswered } from "../facts.ts";
import type { DiscoveryPath, Reply } from "../facts.ts";
import { discoveryPaths } from "../facts.ts";
import type { Check } from "../finding.ts";
import { isJsonObject } from "../../wire/json.ts";
import { listProblem } from "../list-problem.ts";
import { allFailWhileHealthIsWell } from "./additional-fields.ts";

export const discovery: Check = {
  name: "discovery",
  look: (facts) => {
    const found = facts.discovery;
    if (found === undefined || allFailWhileHealthIsWell(facts)) return undefined;
    const problems = discoveryPaths.flatMap((path) => {
      const problem = problemOf(path, found[path]);
      return problem === undefined ? [] : [`${path} ${problem}`];
    });
    const well = discoveryPaths.length - problems.length;
    return {
      saw: `${well} of ${discoveryPaths.length} documents`,
      findings:
        problems.length === 0
          ? []
          : [
              {
                verdict: "warn",
                seen: `The service's description of itself is incomplete: ${problems.join("; ")}.`,
                means: "Okta doesn't read it; other clients do.",
                do: "The provider should correct it; provisioning from Okta doesn't depend on it.",
                source: "RFC 7644 §4",
                exitCode: 0,
              },
            ],
    };
  },
};

function problemOf(path: DiscoveryPath, reply: Reply): string | undefined {
  // What didn't come at all, connection and time tell.
  if (!isAnswered(reply)) return undefined;
  if (reply.status !== 200) return `is answered with ${reply.status}`;
  if (reply.isHtml) return "is an HTML page";
  if (path !== "/ServiceProviderConfig") return listProblem(reply.json);
  return isJsonObject(reply.json) ? undefined : "has a body that is not a JSON object";
}
