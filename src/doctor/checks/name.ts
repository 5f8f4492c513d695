// Whether the host's name leads anywhere, and to where Okta's cloud could follow.

import { BlockList, isIP } from "node:net";
import { isLoopback } from "../../wire/consent.ts";
import type { Check, Finding } from "../finding.ts";

// RFC 1918, RFC 6598 and RFC 4193; link-local addresses too.
const inside = new BlockList();
inside.addSubnet("10.0.0.0", 8);
inside.addSubnet("172.16.0.0", 12);
inside.addSubnet("192.168.0.0", 16);
inside.addSubnet("100.64.0.0", 10);
inside.addSubnet("169.254.0.0", 16);
inside.addSubnet("fc00::", 7, "ipv6");
inside.addSubnet("fe80::", 10, "ipv6");

export const name: Check = {
  name: "name",
  look: ({ target: { hostname }, name: found }) => {
    if (found === undefined) return undefined;
    if ("code" in found) return { saw: found.code, findings: [unresolved(hostname, found.code)] };
    const isPrivate = found.addresses.every((each) =>
      inside.check(each, isIP(each) === 6 ? "ipv6" : "ipv4"),
    );
    const saw = isLoopback(hostname) ? "loopback" : found.addresses.join(", ");
    return { saw, findings: isPrivate ? [unreachable(hostname)] : [] };
  },
};

function unresolved(hostname: string, code: string): Finding {
  const known = { verdict: "error", guideLine: 23, exitCode: 3 } as const;
  return code === "EAI_AGAIN"
    ? {
        ...known,
        seen: `No name server answered the query for ${hostname} (${code}).`,
        means: "This machine's name resolution is down. This says nothing about the target.",
        do: "Repair this machine's network, then run the doctor again.",
      }
    : {
        ...known,
        seen: `The name ${hostname} has no address (${code}).`,
        means: "The name is mistyped, or known only in a network that this machine isn't part of.",
        do: "Compare it with the address that your browser shows in Interact.",
      };
}

function unreachable(hostname: string): Finding {
  return {
    verdict: "warn",
    seen: `${hostname} leads to private addresses only.`,
    means: "Okta's cloud can't reach it from outside, even if this machine can.",
    do: "Make the site reachable from the internet, or provision through the Okta Provisioning Agent inside.",
    source: "Okta help, Connect to a SCIM connector",
    exitCode: 0,
  };
}
