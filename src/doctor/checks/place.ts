// Whether SCIM is what answers at that address: not a redirect, not a page, not somebody else's API.

import { documentedPath } from "../address.ts";
import { isAnswered } from "../facts.ts";
import type { Answered, Facts } from "../facts.ts";
import type { Check, Finding } from "../finding.ts";
import { kindOfAnswer } from "../kind-of-answer.ts";

export const place: Check = {
  name: "place",
  look: (facts) => {
    const { credentials } = facts;
    if (!isAnswered(credentials)) return undefined;
    const finding = findingOf(credentials, facts);
    const isScim = kindOfAnswer(credentials) === "scim";
    const saw = isScim ? "SCIM answers there" : `answers with ${credentials.status}`;
    return { saw, findings: finding === undefined ? [] : [finding] };
  },
};

function findingOf(reply: Answered, facts: Facts): Finding | undefined {
  const { oktaShows } = reply;
  switch (kindOfAnswer(reply)) {
    case "redirect":
      if (isSlashAdded(reply, facts)) {
        return {
          verdict: "fail",
          seen: `GET /Users redirects (${reply.status}) to /Users/, with a slash at the end.`,
          means: "The base URL is right. Okta asks without the slash, and follows no redirect.",
          do: "Answer at the path without the slash. A rule of the web server or framework adds the slash.",
          source: "RFC 7644 §3.2",
          oktaShows,
          exitCode: 1,
        };
      }
      return {
        verdict: "fail",
        seen: `The address redirects (${reply.status}) to ${reply.location || "an address that it doesn't name"}`,
        means: "Okta follows no redirect.",
        do: "Give the address that it leads to. If that is a sign-in page, exempt /api from it.",
        guideLine: 23,
        oktaShows,
        exitCode: 2,
      };
    case "absent":
      return {
        verdict: "fail",
        seen: `There is no SCIM endpoint at ${facts.target.pathname}: GET /Users below it is answered with 404.`,
        means: "Host and certificate are right, but the path is wrong.",
        do: whereto(facts),
        guideLine: 23,
        oktaShows,
        exitCode: 2,
      };
    case "no-scim":
      return {
        verdict: "fail",
        seen: `The answer at ${facts.target.pathname} isn't SCIM: ${reply.status}${reply.mediaType === "" ? "" : `, ${reply.mediaType}`}, and no SCIM message.`,
        means: "Another API answers there, or a server that answers everything with 200.",
        do: whereto(facts),
        guideLine: 23,
        oktaShows,
        exitCode: 2,
      };
    case "page":
      return page(reply, facts);
    default:
      return undefined;
  }
}

function isSlashAdded({ location }: Answered, { target }: Facts): boolean {
  if (!URL.canParse(location)) return false;
  const { host, pathname } = new URL(location);
  return host === target.host && pathname === `${target.pathname.replace(/\/$/, "")}/Users/`;
}

/** A firewall, a gateway or a sign-in page, by its status. */
function page(reply: Answered, facts: Facts): Finding {
  const by = reply.server === "" ? "" : `, from "${reply.server}"`;
  const told = { verdict: "fail", guideLine: 53, oktaShows: reply.oktaShows } as const;
  if (reply.status >= 500) {
    return {
      ...told,
      seen: `A gateway answers with an HTML page (${reply.status}${by}), not the SCIM service.`,
      means: "A proxy or load balancer can't reach the service behind it.",
      do: "Check whether the site is up, and read the gateway's log.",
      exitCode: 1,
    };
  }
  if (reply.status >= 400) {
    const healthIsWell = isAnswered(facts.health) && facts.health.status < 300;
    return {
      ...told,
      seen: `A firewall answers Okta's request with an HTML page (${reply.status}${by}), not the SCIM service.`,
      means: healthIsWell
        ? "It lets a browser through to /health, and blocks a request that looks like Okta's, by its headers or address."
        : "It blocks the request before SCIM sees it.",
      do: `Let requests to ${documentedPath} through: Okta's user agent, Accept application/scim+json, PUT, PATCH and DELETE, and Okta's addresses.`,
      exitCode: 1,
    };
  }
  return {
    ...told,
    seen: `An HTML page (${reply.status}${by}) comes in place of a SCIM answer.`,
    means: "That address belongs to a sign-in page, a portal, or the site's start page.",
    do: whereto(facts),
    exitCode: 2,
  };
}

function whereto({ target, documented }: Facts): string {
  const asked = /\/(?:users|groups|schemas|health|serviceproviderconfig)$/i.exec(target.pathname);
  if (asked !== null) {
    return `Leave ${asked[0]} out: Okta appends it. The path ends in ${documentedPath}/.`;
  }
  if (isAnswered(documented?.health) && documented.health.status < 300) {
    return `Give ${documented.target}/ instead: /health answers there with ${documented.health.status}.`;
  }
  return target.pathname === documentedPath
    ? "Check whether SCIM is switched on in Interact. The source's page shows the address."
    : `Give the address that the SCIM source's page in Interact shows. Its path is ${documentedPath}/.`;
}
