// What RFC 7644 §3.8 to §3.11 asks of formats, of the choice and the names of attributes, and of /Me.

import { rows } from "../requirement.ts";

export const formats = rows({
  "RFC7644-3.8/utf-8": {
    level: "MUST",
    statement: "Names beyond ASCII come back as they were sent.",
    source: { rfc: 7644, section: "3.8", lines: [3537, 3539] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.8/other-formats": {
    level: "MAY",
    statement: "Other media types can be supported.",
    source: { rfc: 7644, section: "3.8", lines: [3539, 3540] },
    basis: "keyword",
    feature: "representation",
    excluded: "umbrella",
    why: "It permits.",
  },
  "RFC7644-3.8/other-format-refused": {
    level: "SHOULD",
    statement:
      "A create whose body is announced as text/xml is refused with a 4xx and creates nobody.",
    source: { rfc: 7644, section: "3.8", lines: [3539, 3540] },
    basis: "inferred",
    feature: "errors",
  },
  "RFC7644-3.8/format-named": {
    level: "MUST",
    statement: "A client that uses another format names it.",
    source: { rfc: 7644, section: "3.8", lines: [3542, 3546] },
    basis: "keyword",
    feature: "representation",
    excluded: "client-obligation",
    why: "It binds the client.",
  },
  "RFC7644-3.8/format-asked-for": {
    level: "MAY",
    statement: "A client can ask for a format.",
    source: { rfc: 7644, section: "3.8", lines: [3544, 3546] },
    basis: "keyword",
    feature: "representation",
    excluded: "client-obligation",
    why: "It is an offer to clients.",
  },
  "RFC7644-3.8/accept-scim-json": {
    level: "MUST",
    statement: "A request that accepts application/scim+json alone is served.",
    source: { rfc: 7644, section: "3.8", lines: [3551, 3552] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.8/accept-json": {
    level: "SHOULD",
    statement: "A request that accepts application/json is served.",
    source: { rfc: 7644, section: "3.8", lines: [3552, 3554] },
    basis: "keyword",
    feature: "representation",
  },
  "RFC7644-3.8/default-format": {
    level: "MUST",
    statement: "A request without Accept is answered in application/scim+json.",
    source: { rfc: 7644, section: "3.8", lines: [3554, 3555] },
    basis: "prose",
    feature: "representation",
  },
  "RFC7644-3.9/client-asks": {
    level: "MAY",
    statement: "A client can ask for a part of a resource in any operation.",
    source: { rfc: 7644, section: "3.9", lines: [3591, 3594] },
    basis: "keyword",
    feature: "projection",
    excluded: "client-obligation",
    why: "It is an offer to clients; the other rows of this section judge what follows.",
  },
  "RFC7644-3.9/attributes": {
    level: "MUST",
    statement:
      "A read of one person with attributes shows what it names and what always comes, id for one, and nothing else.",
    source: { rfc: 7644, section: "3.9", lines: [3596, 3600] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.9/sub-attribute": {
    level: "MUST",
    statement:
      "A read with attributes that name a sub-attribute shows that one of its attribute and no other.",
    source: { rfc: 7644, section: "3.9", lines: [3596, 3603] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.9/excluded-attributes": {
    level: "MUST",
    statement:
      "A read of one person with excludedAttributes shows everything else, and id even if it is named.",
    source: { rfc: 7644, section: "3.9", lines: [3605, 3608] },
    basis: "keyword",
    feature: "projection",
  },
  "RFC7644-3.9/on-write": {
    level: "MUST",
    statement:
      "The answers to a create and a PUT heed attributes and excludedAttributes as those to a read do.",
    source: { rfc: 7644, section: "3.9", lines: [3573, 3579], further: [[3591, 3594]] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-3.10/core-urn-omitted": {
    level: "MAY",
    statement: "A client can leave the core URN out of attribute names.",
    source: { rfc: 7644, section: "3.10", lines: [3654, 3655] },
    basis: "keyword",
    feature: "projection",
    excluded: "client-obligation",
    why: "It is an offer to clients.",
  },
  "RFC7644-3.10/full-extension-names": {
    level: "SHOULD",
    statement: "A client writes the names of extended attributes in full.",
    source: { rfc: 7644, section: "3.10", lines: [3655, 3657] },
    basis: "keyword",
    feature: "projection",
    excluded: "client-obligation",
    why: "It binds the client.",
  },
  "RFC7644-3.10/full-names": {
    level: "MUST",
    statement:
      "An attribute named in full, with the URN of the core or of an extension before it, is understood.",
    source: { rfc: 7644, section: "3.10", lines: [3649, 3654], further: [[3657, 3659]] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-3.10/any-case": {
    level: "MUST",
    statement:
      "A full attribute name is understood in any letter case, URN and sub-attribute included.",
    source: { rfc: 7644, section: "3.10", lines: [3663, 3665] },
    basis: "prose",
    feature: "projection",
  },
  "RFC7644-3.11/alias": {
    level: "MAY",
    statement: "/Me can stand for the subject of the request, and be redirected or served.",
    source: { rfc: 7644, section: "3.11", lines: [3669, 3672], further: [[3677, 3682]] },
    basis: "keyword",
    feature: "me",
    excluded: "outside-surface",
  },
  "RFC7644-3.11/not-supported": {
    level: "SHOULD",
    statement: "A provider without /Me answers it with 501.",
    source: { rfc: 7644, section: "3.11", lines: [3674, 3675] },
    basis: "keyword",
    feature: "me",
    excluded: "outside-surface",
  },
  "RFC7644-3.11/permanent-location": {
    level: "MUST",
    statement: "An answer of /Me names the resource's own URI in Location.",
    source: { rfc: 7644, section: "3.11", lines: [3682, 3685] },
    basis: "keyword",
    feature: "me",
    excluded: "outside-surface",
  },
});
