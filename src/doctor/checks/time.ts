// Response times against the limit after which Okta gives an exchange up.

import { isAnswered, repliesOf } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";

const source = "Okta SCIM FAQ: 60 seconds for a request";

export const time: Check = {
  name: "time",
  look: (facts) => {
    const replies = repliesOf(facts);
    if (replies.length === 0) return undefined;
    const late = replies.filter(
      ([, reply]) => !isAnswered(reply) && reply.failure.kind === "timeout",
    );
    const answered = replies.filter(([, reply]) => isAnswered(reply));
    const slowest = answered.toSorted(([, a], [, b]) => b.ms - a.ms)[0];
    if (late.length > 0) {
      const paths = late.map(([path]) => path).join(", ");
      return { saw: "too late", findings: [tooLate(paths, facts.limitMs, answered.length > 0)] };
    }
    if (slowest === undefined) return undefined;
    const [path, { ms }] = slowest;
    const saw = `slowest answer ${ms} ms (${path})`;
    return { saw, findings: ms > facts.limitMs / 2 ? [slow(path, ms, facts.limitMs)] : [] };
  },
};

function tooLate(paths: string, limitMs: number, someAnswer: boolean): Finding {
  return {
    verdict: someAnswer ? "fail" : "error",
    seen: `No answer came to ${paths} within ${seconds(limitMs)}.`,
    means: "Okta gives up after 60 s, and shows a task that timed out.",
    do: "Find out what the service is busy with. If it never answers, check whether a firewall drops the requests.",
    source,
    exitCode: someAnswer ? 1 : 3,
  };
}

function slow(path: string, ms: number, limitMs: number): Finding {
  return {
    verdict: "warn",
    seen: `The target is slow: ${path} took ${seconds(ms)} of ${seconds(limitMs)}.`,
    means:
      "A page of a hundred users, or a group with many members, takes longer still. Okta gives up after 60 s.",
    do: "Find out what the service is busy with, and measure again at another time of day.",
    source,
    exitCode: 0,
  };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
