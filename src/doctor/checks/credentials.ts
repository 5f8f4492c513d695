// What Okta's "Test API Credentials" would get: a page of two users.

import { isAnswered } from "../facts.ts";
import type { Answered, Facts } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { kindOfAnswer } from "../kind-of-answer.ts";
import { listProblem } from "../list-problem.ts";
import { allFailWhileHealthIsWell } from "./additional-fields.ts";

export const credentials: Check = {
  name: "credentials",
  look: (facts) => {
    const reply = facts.credentials;
    if (!isAnswered(reply) || allFailWhileHealthIsWell(facts)) return undefined;
    const kind = kindOfAnswer(reply);
    if (kind !== "scim" && kind !== "busy" && kind !== "server-error") return undefined;
    const finding = findingOf(reply, facts);
    return {
      saw: `page of users: ${reply.status} in ${reply.ms} ms`,
      findings: finding === undefined ? [] : [finding],
    };
  },
};

const source = "Okta SCIM 2.0 protocol reference, Test API Credentials";

function findingOf(reply: Answered, { health }: Facts): Finding | undefined {
  const { status, oktaShows } = reply;
  if (status === 429) {
    return {
      verdict: "warn",
      seen: "The target asks to wait (429), so the credentials weren't tested.",
      means: "Okta waits too: as long as Retry-After says, or at least five minutes.",
      do: "Run the doctor again later. If this happens often, raise the limit for Okta.",
      source: "Okta SCIM concepts, rate limits",
      exitCode: 0,
    };
  }
  if (status >= 500) {
    const healthIsWell = isAnswered(health) && health.status < 300;
    return {
      verdict: "fail",
      seen: `Okta's Test API Credentials fails: GET /Users is answered with ${status}${healthIsWell ? ", while /health is well" : ""}.`,
      means: "The service runs, and fails when it lists two users.",
      do: "Look for the error in Interact's log at this time.",
      guideLine: 53,
      source,
      oktaShows,
      exitCode: 1,
    };
  }
  const problem = status === 200 ? listProblem(reply.json) : `is answered with ${status}, not 200`;
  if (problem === undefined) return undefined;
  return {
    verdict: "fail",
    seen: `Okta's Test API Credentials fails: the page of users ${problem}.`,
    means:
      status === 200
        ? "Okta can't read the list, and stops, often without a reason."
        : "Okta can't save the integration.",
    do: "The provider must answer GET /Users?startIndex=1&count=2 with 200 and a ListResponse.",
    guideLine: 25,
    source,
    ...(status === 200 ? {} : { oktaShows }),
    exitCode: 1,
  };
}
