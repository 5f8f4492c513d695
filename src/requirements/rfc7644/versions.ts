// What RFC 7644 §3.14 and §4 ask of entity-tags and of the discovery endpoints.

import { rows } from "../requirement.ts";

export const versions = rows({
  "RFC7644-3.14/weak-etags": {
    level: "MAY",
    statement: "A provider may support weak entity-tags.",
    source: { rfc: 7644, section: "3.14", lines: [3964, 3967] },
    basis: "keyword",
    feature: "etag",
    excluded: "umbrella",
    why: "ServiceProviderConfig says whether there are any, and the rows of ETags go by it.",
  },
  "RFC7644-3.14/etag-header": {
    level: "MUST",
    statement:
      "One user or group, created, read, replaced or patched, must be returned with an ETag header.",
    source: { rfc: 7644, section: "3.14", lines: [3967, 3968] },
    basis: "keyword",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/meta-version": {
    level: "SHOULD",
    statement: "meta.version should be present wherever there is an ETag.",
    source: { rfc: 7644, section: "3.14", lines: [3967, 3969] },
    basis: "keyword",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/conditional-read": {
    level: "MAY",
    statement: "A client may read conditionally.",
    source: { rfc: 7644, section: "3.14", lines: [4039, 4040] },
    basis: "keyword",
    feature: "etag",
    excluded: "client-obligation",
    why: "It is an option for clients.",
  },
  "RFC7644-3.14/not-modified": {
    level: "MUST",
    statement:
      "A read of a user or group whose If-None-Match names the current version, alone or among others, must be answered with 304 and no body, and one that names an old version with the resource.",
    source: { rfc: 7644, section: "3.14", lines: [4051, 4052] },
    basis: "prose",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/conditional-change": {
    level: "MAY",
    statement: "A client may change conditionally.",
    source: { rfc: 7644, section: "3.14", lines: [4054, 4058] },
    basis: "keyword",
    feature: "etag",
    excluded: "client-obligation",
    why: "It is an option for clients; RFC7644-3.14/if-match-replace, RFC7644-3.14/if-match-patch and RFC7644-3.14/if-match-delete judge what follows.",
  },
  "RFC7644-3.14/if-match-replace": {
    level: "MUST",
    statement:
      "A PUT of a user or group whose If-Match names an old version must be refused with 412 or 409, and change nothing.",
    source: { rfc: 7644, section: "3.14", lines: [4054, 4058] },
    basis: "prose",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/if-match-patch": {
    level: "MUST",
    statement:
      "A PATCH of a user or group whose If-Match names an old version must be refused with 412 or 409, and change nothing.",
    source: { rfc: 7644, section: "3.14", lines: [4054, 4058] },
    basis: "prose",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/if-match-current": {
    level: "MUST",
    statement:
      "A PUT or PATCH of a user or group whose If-Match names the current version, alone or among others, or any by *, must be carried out.",
    source: { rfc: 7644, section: "3.14", lines: [4054, 4058] },
    basis: "prose",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/if-match-delete": {
    level: "SHOULD",
    statement:
      "A DELETE of a user or group whose If-Match names an old version should be refused with 412 or 409, and delete nothing.",
    source: { rfc: 7644, section: "3.14", lines: [4054, 4058] },
    basis: "inferred",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-3.14/version-changes": {
    level: "MUST",
    statement:
      "The ETag of a user or group must be different after a PUT or a PATCH that changes it, in the answer to it and in a read, a group's members too.",
    source: { rfc: 7644, section: "3.14", lines: [3965, 3967] },
    basis: "prose",
    feature: "etag",
    requires: "etag",
  },
  "RFC7644-4/by-get": {
    level: "MAY",
    statement: "A client may read three endpoints to learn what a provider offers.",
    source: { rfc: 7644, section: "4", lines: [4062, 4063] },
    basis: "keyword",
    feature: "discovery",
    excluded: "umbrella",
    why: "The other rows of this section judge them.",
  },
  "RFC7644-4/schemas": {
    level: "MUST",
    statement: "/Schemas lists every schema that is supported, in a ListResponse.",
    source: { rfc: 7644, section: "4", lines: [4097, 4099] },
    basis: "keyword",
    feature: "discovery",
    excluded: "umbrella",
    why: "RFC7644-4/list-form judges the form, and RFC7643-7/every-schema-served what is in it.",
  },
});
