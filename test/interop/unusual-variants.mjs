// Ways in which a service provider may be unusual and still be right, each with the sentence that lets it.
// A row that accuses one of them accuses wrongly. Nothing here is a defect: those are in mocks/faults/.

import {
  body,
  dates,
  header,
  members,
  references,
  texts,
  resources,
  without,
} from "./change-reply.mjs";
import { unusualAnswers } from "./unusual-answers.mjs";
import { unusualCustoms } from "./unusual-customs.mjs";
import { unusualFreedoms } from "./unusual-freedoms.mjs";
import { unusualHabits } from "./unusual-habits.mjs";
import { unusualLacks } from "./unusual-lacks.mjs";
import { unusualLimits } from "./unusual-limits.mjs";
import { unusualReadings } from "./unusual-readings.mjs";
import { unusualRefusals } from "./unusual-refusals.mjs";
import { unusualRules } from "./unusual-rules.mjs";
import { enterprise } from "./variant-kit.mjs";
import { unusualWire } from "./unusual-wire.mjs";

/**
 * @typedef {import("./change-reply.mjs").Reply} Reply
 * @typedef {object} Asked the request
 * @property {string} method
 * @property {string} path with its query
 * @property {Readonly<Record<string, string | undefined>>} headers names in lower case
 * @property {any} sent its JSON, where it has some
 * @property {number} count the how many-th it is
 * @property {number} together how many are under way for this resource, it included
 * @typedef {object} Variant
 * @property {string} name
 * @property {string} legal where it stands that a provider may
 * @property {(reply: Reply, asked: Asked) => Reply} [change]
 * @property {(asked: Asked) => Reply | undefined} [instead] an answer without asking the mock
 * @property {(body: any, asked: Asked) => any} [sent] the request's JSON as the mock is given it
 * @property {(path: string) => string} [path] what the mock is asked in place of it
 * @property {number} [lag] milliseconds after which lists show what was created
 * @property {Readonly<Record<string, string>>} [settings] of the run, their names in camel case
 * @property {readonly string[]} [accused] rows that a careless test accuses it of
 * @property {string} [fault] a defect that must be seen beside it
 * @property {readonly string[]} [hides] rows that the defect breaks, and that can't occur beside the freedom
 * @property {() => () => string} [ids] makes the source of ids of a fresh provider
 * @property {string} [grep] tests that it can touch; all where absent
 * @property {number} [round] those of one round run in one provider, and alone where it is accused:
 *   changes that would hide each other are in different ones; without a round, always alone
 * @property {"core"} [contract] of a plain SCIM target, where what Interact asks for stands in the way
 * @property {Readonly<Record<string, string>>} [except] rows that ask for it all the same, and why
 */

const acme = "urn:ietf:params:scim:schemas:extension:acme:2.0:Badge";

const capital = (/** @type {string} */ name) =>
  name.startsWith("urn:") || name.startsWith("$") ? name : name[0].toUpperCase() + name.slice(1);

/** The clock of a zone two hours east. @param {string} moment in UTC @returns {string} without a zone */
const east = (moment) => new Date(Date.parse(moment) + 7_200_000).toISOString().replace("Z", "");

/** @param {string} uri absolute @returns {string} from the root of the host */
const relative = (uri) => uri.replace(/^https?:\/\/[^/]+/, "");

/** @param {string} uri that ends in an id of `counted` @returns {string} */
const encodedId = (uri) => uri.replace(/p\/ é(?=\d+$)/, encodeURIComponent);

/**
 * In this order they can be laid on each other: what looks for names comes before what respells them.
 *
 * @type {readonly Variant[]}
 */
export const variants = [
  ...unusualAnswers,
  ...unusualFreedoms,
  ...unusualReadings,
  ...unusualRefusals,
  ...unusualRules,
  ...unusualLimits,
  ...unusualLacks,
  ...unusualWire,
  ...unusualHabits,
  ...unusualCustoms,
  {
    name: "plain",
    legal: "the proxy itself changes nothing",
  },
  {
    name: "null and empty arrays for what is absent",
    legal: "RFC 7643 §2.5: null and an empty array are unassigned",
    round: 1,
    change: resources((resource) => ({
      ...(resource.meta.resourceType === "User"
        ? { nickName: null, profileUrl: null, phoneNumbers: [], ims: [], groups: [], locale: null }
        : { members: [] }),
      externalId: null,
      [enterprise]: null,
      ...resource,
    })),
  },
  {
    name: "unknown members and a foreign extension",
    legal: "RFC 7643 §3.3: a resource may be extended; §2.4: elements have display and $ref",
    round: 2,
    change: resources((resource) => ({
      ...resource,
      schemas: [acme, ...resource.schemas],
      [acme]: { number: 7, floors: [1, 2], since: null },
      costume: { size: "M" },
      ...(resource.emails && {
        emails: resource.emails.map((email) => ({ ...email, display: email.value, $ref: null })),
      }),
    })),
    except: {
      "RFC7643-7/every-schema-served": "/Schemas is left as it is, without the extension",
      "RFC7643-3/schemas-of-resource-type": "so is /ResourceTypes",
    },
  },
  {
    name: "elements and schemas in another order",
    legal: "RFC 7643 §2.4 and §3: neither has an order",
    round: 3,
    change: resources((resource) =>
      Object.fromEntries(
        Object.entries(resource).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.toReversed() : value,
        ]),
      ),
    ),
  },
  {
    name: "dates with an offset and microseconds",
    legal: "RFC 7643 §2.3.5: xsd:dateTime, whose zone is any",
    round: 2,
    change: dates((moment) => `${east(moment)}000+02:00`),
  },
  {
    name: "dates without a zone",
    legal: "RFC 7643 §2.3.5: xsd:dateTime, whose zone is optional",
    round: 3,
    change: dates((moment) => moment.replace("Z", "")),
  },
  {
    name: "relative locations and references",
    legal: "RFC 7643 §2.3.7: a reference may be relative; RFC 7231 §7.1.2: so may Location",
    round: 2,
    change: (reply) =>
      [
        references(relative),
        header("location", relative),
        header("content-location", relative),
      ].reduce((changing, change) => change(changing), reply),
  },
  {
    name: "ids with a slash, a space and an accent",
    legal: "RFC 7643 §3.1: an id is a string that isn't empty; its URI is percent-encoded",
    round: 1,
    ids: counted,
    // The reference mock writes an id into a URI as it is.
    change: (reply) =>
      [
        references(encodedId),
        header("location", (bytes) => encodedId(Buffer.from(bytes, "latin1").toString("utf8"))),
      ].reduce((changing, change) => change(changing), reply),
  },
  {
    name: "members and groups of nothing but values",
    legal: "RFC 7643 §2.4 and §4.2: the other sub-attributes are optional",
    round: 5,
    change: resources((resource) => ({
      ...resource,
      ...(resource.members && { members: resource.members.map(({ value }) => ({ value })) }),
      ...(resource.groups && { groups: resource.groups.map(({ value }) => ({ value })) }),
    })),
  },
  {
    name: "no versions",
    legal: "RFC 7644 §3.14: ETags are optional",
    round: 4,
    change: (reply) => {
      const { headers, ...rest } = body((whole) =>
        whole.changePassword ? { ...whole, etag: { supported: false } } : whole,
      )(reply);
      const unversioned = resources((resource) => ({
        ...resource,
        meta: without("version")(resource.meta),
      }));
      return unversioned({ ...rest, headers: without("etag")(headers) });
    },
  },
  {
    name: "users without groups",
    legal: "RFC 7643 §4.1.2: groups isn't required",
    round: 4,
    change: resources((resource) =>
      resource.meta.resourceType === "User" ? without("groups")(resource) : resource,
    ),
  },
  {
    name: "meta without dates",
    legal: "RFC 7643 §3.1: none of them is required",
    round: 5,
    change: resources((resource) => ({
      ...resource,
      meta: without("created", "lastModified")(resource.meta),
    })),
    except: {
      "RFC7643-3.1/id-and-meta-assigned": "RFC 7643 §3.1 has them assigned, if not required",
    },
  },
  {
    name: "userName and e-mail in small letters",
    legal: "RFC 7643 §7: letter case of what isn't caseExact may be altered",
    round: 2,
    change: resources((resource) => ({
      ...resource,
      ...(resource.userName && { userName: resource.userName.toLowerCase() }),
      ...(resource.emails && {
        emails: resource.emails.map((email) => ({ ...email, value: email.value?.toLowerCase() })),
      }),
    })),
  },
  {
    name: "values in capital letters",
    legal: "RFC 7643 §7: letter case of what isn't caseExact may be altered",
    round: 1,
    change: texts((value) => value.toUpperCase()),
    except: { "RFC7643-4.1.2/e-mail-domain": "RFC 7643 §4.1.2 asks for small letters there" },
  },
  {
    name: "names in other letter case",
    legal: "RFC 7643 §2.1: names of attributes are case insensitive",
    round: 4,
    change: members((name, value) => [capital(name), value]),
  },
  {
    name: "indented JSON with escapes",
    legal: "RFC 8259 §2 and §7: white space, and \\u for any character",
    round: 5,
    change: (reply) =>
      reply.body === undefined
        ? reply
        : {
            ...reply,
            text: `\n${JSON.stringify(reply.body, undefined, 2).replaceAll(
              /[^\x20-\x7E\n]/g,
              (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
            )}\n`,
          },
  },
];

function counted() {
  let next = 1001;
  return () => `p/ é${next++}`;
}
