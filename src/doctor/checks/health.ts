// The guide's /health, as somebody's browser asks for it. Where the contract is core, nobody promised it.

import { isAnswered } from "../facts.ts";
import type { Facts } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { kindOfAnswer } from "../kind-of-answer.ts";

export const health: Check = {
  name: "health",
  look: (facts) => {
    const reply = facts.health;
    if (facts.contract === "core" || !isAnswered(reply) || isElsewhere(facts)) return undefined;
    const findings = reply.status < 300 ? [] : [findingOf(reply.status)];
    return { saw: `${reply.status} in ${reply.ms} ms`, findings };
  },
};

/** Where SCIM isn't there, /health isn't either, and that is one cause. */
function isElsewhere({ credentials }: Facts): boolean {
  if (!isAnswered(credentials)) return false;
  return ["redirect", "absent", "page", "no-scim"].includes(kindOfAnswer(credentials));
}

function findingOf(status: number): Finding {
  const told = { guideLine: 53, exitCode: 0, verdict: "warn" } as const;
  if (status === 401 || status === 403) {
    return {
      ...told,
      seen: `/health asks for credentials (${status}), and a browser has none.`,
      means: "Nobody can see in a browser whether the service runs. Okta doesn't ask for /health.",
      do: "Open it while you are signed in to Interact; the provider should answer it without a sign-in.",
    };
  }
  if (status === 404) {
    return {
      ...told,
      seen: "There is no /health below the address (404).",
      means:
        "Okta doesn't ask for it, but the guide does, when something is wrong: is this Interact's own endpoint?",
      do: "Compare the address with the one that the SCIM source's page shows; for another product, --contract core.",
    };
  }
  return {
    ...told,
    verdict: "fail",
    seen: `/health says ${status}: the service doesn't call itself functional.`,
    means: "The guide's first look, when something is wrong, shows that something is.",
    do: "Read Interact's log, or ask Interact; provisioning may work in part meanwhile.",
    exitCode: status >= 500 ? 1 : 0,
  };
}
