// The page of groups that Okta asks for after saving, with Import Groups ticked.

import { isAnswered } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { listProblem } from "../list-problem.ts";
import { allFailWhileHealthIsWell } from "./additional-fields.ts";

export const groups: Check = {
  name: "groups",
  look: (facts) => {
    const reply = facts.groups;
    if (!isAnswered(reply) || allFailWhileHealthIsWell(facts)) return undefined;
    const problem =
      reply.status === 200 ? listProblem(reply.json) : `is answered with ${reply.status}`;
    const isMissing = [404, 405, 501].includes(reply.status);
    return {
      saw: `page of groups: ${reply.status} in ${reply.ms} ms`,
      findings: problem === undefined ? [] : [isMissing ? missing(problem) : broken(problem)],
    };
  },
};

const source = "Okta SCIM 2.0 protocol reference, Import Groups";

function missing(problem: string): Finding {
  return {
    verdict: "warn",
    seen: `The page of groups that Okta requests after saving ${problem}.`,
    means: "The target has no groups. Users can be provisioned, but groups can't be pushed.",
    do: "Untick Import Groups in Okta's integration, and don't push groups.",
    source,
    exitCode: 0,
  };
}

function broken(problem: string): Finding {
  return {
    verdict: "fail",
    seen: `The page of groups that Okta requests after saving ${problem}.`,
    means:
      "Okta can't import groups, and can't save the integration while Import Groups is ticked.",
    do: "The provider must correct GET /Groups?startIndex=1&count=100. Until then, untick Import Groups.",
    source,
    exitCode: 1,
  };
}
