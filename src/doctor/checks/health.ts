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
      seen: `/health requires credentials (${status}), which a browser doesn't have.`,
      means: "A browser can't show whether the service runs. Okta doesn't request /health.",
      do: "Open it while you are signed in to Interact. The provider should answer it without a sign-in.",
    };
  }
  if (status === 404) {
    return {
      ...told,
      seen: "There is no /health below the address (404).",
      means:
        "Okta doesn't request it. The guide says to open it when something is wrong. Perhaps this is not Interact's own endpoint.",
      do: "Compare the address with the one that the SCIM source's page shows. For another product, use --contract core.",
    };
  }
  return {
    ...told,
    verdict: "fail",
    seen: `/health answers ${status}: the service says that it is not functional.`,
    means: "This is the guide's first check when something is wrong, and it fails.",
    do: "Read Interact's log, or ask Interact. Provisioning may work in part meanwhile.",
    exitCode: status >= 500 ? 1 : 0,
  };
}
