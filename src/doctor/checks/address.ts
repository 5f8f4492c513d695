// The base URL as it would stand in Okta's field.

import { addressProblem, documentedPath } from "../address.ts";
import type { Check, Finding } from "../finding.ts";

export const address: Check = {
  name: "address",
  look: ({ target }) => ({
    saw: `${target.protocol.replace(":", "")}, path ${target.pathname}`,
    findings: findingsOf(target),
  }),
};

function findingsOf(target: URL): Finding[] {
  switch (addressProblem(target)?.kind) {
    case "placeholder":
      return [
        {
          verdict: "fail",
          seen: `${target.hostname} is a placeholder, not the name of an Interact site.`,
          means: "The address was copied from instructions. Nothing was sent.",
          do: `Replace it with the domain of your own site: https://<site>${documentedPath}/`,
          guideLine: 23,
          exitCode: 2,
        },
      ];
    case "clear-text":
      return [
        {
          verdict: "fail",
          seen: "The address begins with http, not https.",
          means:
            "Okta refuses http, and others could read the token on its way. The doctor sent nothing.",
          do: "Give the address with https.",
          guideLine: 23,
          source: "Okta, Prepare your SCIM API service",
          exitCode: 2,
        },
      ];
    case "underscore":
      return [
        {
          verdict: "fail",
          seen: `The address has an underscore in it: ${target.host}${target.pathname}`,
          means: "Okta accepts no base URL with an underscore.",
          do: "Serve the endpoint under a host name and path without one.",
          guideLine: 23,
          source: "Okta, Prepare your SCIM API service",
          exitCode: 1,
        },
      ];
    case undefined:
      return [];
  }
}
