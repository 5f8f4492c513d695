// Whether anybody answers at all, where the time hasn't run out and TLS isn't the matter.

import { isAnswered, repliesOf } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import type { WireFailure } from "../../wire/exchange.ts";

/** What each kind means. `timeout` and `tls` have checks of their own, but for the first connection. */
const meanings: Partial<Record<WireFailure["kind"], string>> = {
  refused: "No service listens on that port, or a firewall refuses the connection.",
  reset: "The service, or a firewall in front of it, closed the connection without an answer.",
  timeout: "A firewall drops the packets, or the host is down.",
  other: "The service that listens there doesn't speak HTTP.",
  "too-large": "The service that listens there sends more than any SCIM message can hold.",
};

export const connection: Check = {
  name: "connection",
  look: ({ handshake, ...facts }) => {
    const replies = repliesOf(facts);
    if (handshake !== undefined && "failure" in handshake) {
      const { kind, message } = handshake.failure;
      if (kind === "tls") return undefined;
      return { saw: kind, findings: [broken(message, kind, 3)] };
    }
    if (replies.length === 0) return undefined;
    const someAnswer = replies.some(([, reply]) => isAnswered(reply));
    const findings = replies.flatMap(([path, reply]) => {
      if (isAnswered(reply) || ["timeout", "tls"].includes(reply.failure.kind)) return [];
      const { kind, message } = reply.failure;
      return [broken(someAnswer ? `${path}: ${message}` : message, kind, someAnswer ? 1 : 3)];
    });
    // Where nobody listens, each path would say the same.
    const [first] = replies.flatMap(([, reply]) => (isAnswered(reply) ? [] : reply.failure.kind));
    return {
      saw: someAnswer || first === undefined ? "open" : first,
      findings: someAnswer ? findings : findings.slice(0, 1),
    };
  },
};

function broken(seen: string, kind: WireFailure["kind"], exitCode: 1 | 3): Finding {
  return {
    verdict: exitCode === 3 ? "error" : "fail",
    seen,
    means: meanings[kind] ?? "No HTTP answer came.",
    do: "Open the address followed by /health in a browser, from here and from outside. Let Okta's addresses through the firewall.",
    guideLine: 53,
    ...(kind === "timeout" ? { oktaShows: "Error authenticating: Connect timed out." } : {}),
    exitCode,
  };
}
