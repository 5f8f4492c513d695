// Whether the token is taken, and whether it was pasted as it should be. Never shows it.

import { isAnswered } from "../facts.ts";
import type { Answered, Facts, Reply } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { kindOfAnswer } from "../kind-of-answer.ts";

export const token: Check = {
  name: "token",
  look: (facts) => {
    const { credentials, asPasted, token: given, health } = facts;
    // Without an answer to anything, the token is the least of it.
    if (!given.isPresent) {
      return isAnswered(health) ? { saw: "none", findings: [missing(given.variable)] } : undefined;
    }
    if (!isAnswered(credentials)) return undefined;
    const kind = kindOfAnswer(credentials);
    if (kind === "refused") {
      const refusal = given.oddities.length === 0 ? refused : refusedEitherWay;
      return { saw: "refused", findings: [refusal(credentials, facts)] };
    }
    if (kind !== "scim" && kind !== "busy") return undefined;
    if (given.oddities.length === 0) return { saw: "accepted", findings: [] };
    return { saw: "accepted once corrected", findings: [pasted(facts, asPasted)] };
  },
};

const guideLine = 24;

const newToken =
  "In Interact, open the SCIM source, check that it is active, and copy its token again (generate a new one if in doubt).";

function missing(variable: string): Finding {
  return {
    verdict: "fail",
    seen: `The variable ${variable} holds no token.`,
    means: "The doctor skipped every check that needs the token.",
    do: `Put the SCIM source's token into ${variable}, or name another variable with --token-env.`,
    guideLine,
    exitCode: 2,
  };
}

function refused(reply: Answered, { target }: Facts): Finding {
  return {
    verdict: "fail",
    seen: `The token was refused with ${reply.status} by ${target.host}.`,
    means:
      "The token belongs to another site, was copied in part, has expired, was replaced, or its SCIM source is inactive.",
    do: newToken,
    guideLine,
    oktaShows: reply.oktaShows,
    exitCode: 2,
  };
}

function refusedEitherWay(reply: Answered, facts: Facts): Finding {
  const found = listed(facts.token.oddities);
  return {
    ...refused(reply, facts),
    seen: `The token was pasted with ${found}, and is refused with ${reply.status} without that too.`,
    do: `Copy the token alone, without ${found}. ${newToken}`,
  };
}

function pasted({ token: given }: Facts, reply: Reply | undefined): Finding {
  const found = listed(given.oddities);
  const told = {
    means: `Okta puts "Bearer " before the content of its field, and sends the rest unchanged.`,
    do: "Paste the token alone into Okta, on one line.",
    guideLine,
    source: "Okta, SCIM 2.0 Test App (OAuth Bearer Token)",
  };
  const isTaken = isAnswered(reply) && kindOfAnswer(reply) !== "refused";
  if (isTaken) {
    const seen = `The token was pasted with ${found}; this target accepts it, others may not.`;
    return { ...told, verdict: "warn", seen, exitCode: 0 };
  }
  return {
    ...told,
    verdict: "fail",
    seen: `The token was pasted with ${found}; without that the target accepts it.`,
    ...(isAnswered(reply) ? { oktaShows: reply.oktaShows } : {}),
    exitCode: 2,
  };
}

function listed(words: readonly string[]): string {
  return words.join(" and ");
}
