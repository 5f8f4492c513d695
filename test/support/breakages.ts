// What can be wrong with a target or an address, and what the doctor's first line says of it.

import type { Json } from "../../src/scim/resource.ts";
import { ofTls } from "./breakages-of-tls.ts";
import { answering, goodToken, mock, mockWith, nobody, silent } from "./broken-targets.ts";
import type { Breakage } from "./broken-targets.ts";

const html = { "content-type": "text/html; charset=utf-8", server: "frontdoor" };
const page = "<!DOCTYPE html><html><body>Request blocked</body></html>";
export const scim = { "content-type": "application/scim+json" };
const unresolvable = () => Promise.reject(Object.assign(new Error("x"), { code: "ENOTFOUND" }));

const declaring = (body: Json) =>
  mockWith("/ServiceProviderConfig", { status: 200, headers: scim, body });

export const breakages: readonly Breakage[] = [
  ...ofTls,
  {
    what: "a port that takes connections and says nothing",
    broken: silent,
    asked: { limitMs: 300 },
    says: /^error No connection was made in time to 127\.0\.0\.1:\d+ \(ETIMEDOUT\)\.$/,
    code: 3,
  },
  {
    what: "a wrong path",
    broken: async () => {
      const sound = await mock();
      return { ...sound, target: sound.target.replace("/api/v2/scim/v2", "/api/scim") };
    },
    says: /^fail +There is no SCIM endpoint at \/api\/scim: GET \/Users below it is answered with 404\.$/,
    code: 2,
  },
  {
    what: "a wrong token",
    broken: () => mock(),
    asked: { token: "opensesame-4712" },
    says: /^fail +The token was refused with 401 by 127\.0\.0\.1:\d+\.$/,
    code: 2,
  },
  {
    what: 'a token with "Bearer "',
    broken: () => mock(),
    asked: { token: `Bearer ${goodToken}` },
    says: /^fail +The token was pasted with the word "Bearer"; without that the target accepts it\.$/,
    code: 2,
  },
  {
    what: "a token with a line break in it",
    broken: () => mock(),
    asked: { token: "opensesame-\nw1cket" },
    says: /^fail +The token was pasted with white space; without that the target accepts it\.$/,
    code: 2,
  },
  {
    what: "a token with a space behind it, which HTTP forgives",
    broken: () => mock(),
    asked: { token: `${goodToken} ` },
    says: /^warn +The token was pasted with white space; this target accepts it, others may not\.$/,
    code: 0,
  },
  {
    what: "no token",
    broken: () => mock(),
    asked: { token: "" },
    says: /^fail +The variable SCIM_TOKEN holds no token\.$/,
    code: 2,
  },
  {
    what: "a firewall that stops Okta and not a browser",
    broken: () =>
      answering((path) =>
        path.endsWith("/health")
          ? { status: 200, body: "Healthy" }
          : { status: 403, headers: html, body: page },
      ),
    says: /^fail +A firewall answers Okta's request with an HTML page \(403, from "frontdoor"\)/,
    code: 1,
  },
  {
    what: "a gateway before a service that is down",
    broken: () => answering(() => ({ status: 502, headers: html, body: page })),
    says: /^fail +A gateway answers with an HTML page \(502, from "frontdoor"\)/,
    code: 1,
  },
  {
    what: "a sign-in page",
    broken: () => answering(() => ({ status: 200, headers: html, body: page })),
    says: /^fail +An HTML page \(200, from "frontdoor"\) comes in place of a SCIM answer\.$/,
    code: 2,
  },
  {
    what: "a redirect",
    broken: () =>
      answering(() => ({
        status: 302,
        headers: { location: "https://login.example.org/signin?session=s3cr3t" },
      })),
    says: /^fail +The address redirects \(302\) to https:\/\/login\.example\.org\/signin$/,
    code: 2,
  },
  {
    what: "a redirect that adds a slash",
    broken: () =>
      answering((path) => ({
        status: 301,
        headers: { location: path.replace(/(?:\?.*)?$/, "/") },
      })),
    says: /^fail +GET \/Users redirects \(301\) to \/Users\/, with a slash at the end\.$/,
    code: 1,
  },
  {
    what: "a profile that refuses what Okta sends",
    broken: () => declaring({ interopProfileConformant: true }),
    says: /^fail +The service declares interopProfileConformant\.$/,
    code: 1,
  },
  {
    what: "pages by cursor only",
    broken: () => declaring({ pagination: { cursor: true, index: false } }),
    says: /^fail +The service declares pages by cursor only\.$/,
    code: 1,
  },
  {
    what: "PATCH declared unsupported",
    broken: () => declaring({ patch: { supported: false } }),
    says: /^warn +The service declares patch unsupported\.$/,
    code: 0,
  },
  {
    what: "200 {} to everything",
    broken: () =>
      answering(() => ({
        status: 200,
        headers: { "content-type": "application/json" },
        body: "{}",
      })),
    says: /^fail +The answer at \/api\/v2\/scim\/v2 isn't SCIM: 200, application\/json, and no SCIM message\.$/,
    code: 2,
  },
  {
    what: "a refused connection",
    broken: async () => {
      const gone = await mock();
      await gone.close();
      return nobody(gone.target);
    },
    says: /^error Nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\.$/,
    code: 3,
  },
  {
    what: "a name that leads nowhere",
    broken: () => nobody("https://intranet.nowhere.invalid/api/v2/scim/v2"),
    asked: { lookup: unresolvable },
    says: /^error The name intranet\.nowhere\.invalid has no address \(ENOTFOUND\)\.$/,
    code: 3,
  },
  {
    what: "an additional field with a question mark in its name",
    broken: () => mock({ limitations: ["field-name-500"] }),
    says: /^fail +Everything answers 500 while \/health is well\. Probably an additional field has a \? or another special character in its name\.$/,
    code: 1,
  },
  {
    what: "such a field, told by /Schemas",
    broken: () =>
      mockWith("/Schemas", {
        status: 200,
        headers: scim,
        body: { totalResults: 1, Resources: [{ attributes: [{ name: "T-shirt size?" }] }] },
      }),
    says: /^fail +The name of an additional field has a special character in it: "T-shirt size\?"$/,
    code: 1,
  },
  {
    what: "a users page that breaks while the rest is well",
    broken: () => mockWith("/Users", { status: 500, headers: scim, body: {} }),
    says: /^fail +Okta's Test API Credentials fails: GET \/Users is answered with 500, while \/health is well\.$/,
    code: 1,
  },
  {
    what: "counts that are strings",
    broken: () =>
      mockWith("/Users", { status: 200, headers: scim, body: { totalResults: "0", schemas: [] } }),
    says: /^fail +Okta's Test API Credentials fails: the page of users gives totalResults as a string, not as a number\.$/,
    code: 1,
  },
  {
    what: "slow answers",
    broken: () => answering((path) => (path.endsWith("/health") ? { status: 200 } : null)),
    asked: { limitMs: 300 },
    says: /^fail +No answer came to \/Users within 0\.3 s\.$/,
    code: 1,
  },
  {
    what: "no answers",
    broken: () => answering(() => null),
    asked: { limitMs: 300 },
    says: /^error No answer came to \/health, \/Users within 0\.3 s\.$/,
    code: 3,
  },
  {
    what: "a connection that is broken off",
    broken: () => mockWith("/Users", { status: 0, headers: {} }),
    says: /^fail +\/Users: The connection was closed by 127\.0\.0\.1:\d+/,
    code: 1,
  },
  {
    what: "discovery that isn't there",
    broken: () => mockWith("/Schemas", { status: 404, headers: scim, body: {} }),
    says: /^warn +The service's description of itself is incomplete: \/Schemas is answered with 404\.$/,
    code: 0,
  },
  {
    what: "discovery that is broken",
    broken: () => mockWith("/ResourceTypes", { status: 200, headers: scim, body: {} }),
    says: /^warn +The service's description of itself is incomplete: \/ResourceTypes has no totalResults\.$/,
    code: 0,
  },
  {
    what: "no groups",
    broken: () => mockWith("/Groups", { status: 501, headers: scim, body: {} }),
    says: /^warn +The page of groups that Okta requests after saving is answered with 501\.$/,
    code: 0,
  },
  {
    what: "no /health",
    broken: () => mockWith("/health", { status: 404, headers: scim, body: {} }),
    says: /^warn +There is no \/health below the address \(404\)\.$/,
    code: 0,
  },
  {
    what: "an underscore in the address",
    broken: async () => {
      const sound = await mock();
      return { ...sound, target: sound.target.replace("/api/v2/scim/v2", "/my_site") };
    },
    asked: { token: "" },
    says: /^fail +The address has an underscore in it: 127\.0\.0\.1:\d+\/my_site$/,
    code: 2,
  },
  {
    what: "the guide's placeholder for a host",
    broken: () => nobody("https://interactbaseURI/api/v2/scim/v2"),
    says: /^fail +interactbaseuri is a placeholder, not the name of an Interact site\.$/,
    code: 2,
  },
  {
    what: "http beyond loopback",
    broken: () => nobody("http://intranet.nowhere.invalid/api/v2/scim/v2"),
    says: /^fail +The address begins with http, not https\.$/,
    code: 2,
  },
];
