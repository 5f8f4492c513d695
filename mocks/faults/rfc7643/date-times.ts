// Providers that are wrong about what a dateTime is (RFC 7643 §2.3.5).
import { textAt } from "../../attribute-access.ts";
import type { Fault, Decorate } from "../../fault.ts";
import { replaceBehaviour, replaceEngine } from "../../replace-part.ts";
import type { JsonObject } from "../../../src/scim/resource.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

function birthOf(input: unknown): string {
  const extension = isObject(input) ? input[interact] : undefined;
  if (!isObject(extension)) return "";
  return textAt(extension, "dateOfBirth") || textAt(extension, "jobEndDate");
}

const refusing = (refused: RegExp): Decorate =>
  replaceEngine(({ validateResource: accept }) => ({
    validateResource: (input, type) => {
      if (refused.test(birthOf(input))) {
        throw badRequest("invalidValue", "Bad value for attribute dateOfBirth", "dateOfBirth");
      }
      return accept(input, type);
    },
  }));

const taking = (taken: RegExp): Decorate =>
  replaceEngine(({ validateResource: accept }) => ({
    validateResource: (input, type) => {
      const given = birthOf(input);
      if (!isObject(input) || !taken.test(given)) return accept(input, type);
      const extension = input[interact] as JsonObject;
      const sound = { ...extension, dateOfBirth: "1990-01-01T00:00:00Z" };
      const accepted = accept({ ...input, [interact]: sound }, type);
      const stored = accepted[interact] as JsonObject;
      return { ...accepted, [interact]: { ...stored, dateOfBirth: given } };
    },
  }));

const edges: readonly (readonly [name: string, clause: string, refused: RegExp])[] = [
  ["leap-day-refused", "29 February", /-02-29T/],
  ["december-refused", "31 December", /-12-\d\dT/],
  ["last-second-refused", "a second before midnight", /T23:59:59/],
  ["fraction-refused", "a fraction", /\.\d/],
  ["offset-refused", "an offset", /[+-]\d\d:\d\d$/],
  ["date-of-the-sixties-refused", "before 1970", /^19[0-6]/],
  ["date-of-the-forties-refused", "after 2038", /^20[4-9]/],
];

const others: readonly (readonly [name: string, clause: string, taken: RegExp])[] = [
  ["letters-behind-a-date-taken", "letters behind it", /Z[a-z]/],
  ["no-day-of-the-calendar-taken", "no day of the calendar", /-02-29T/],
  ["thirteenth-month-taken", "no month", /-13-/],
  ["hour-after-midnight-taken", "no hour", /T25/],
];

export const dateTimeFaults: readonly Fault[] = [
  ...edges.map(([name, clause, refused]): Fault => ({
    name,
    breaks: ["RFC7643-2.3.5/edges"],
    clause,
    because: "a pattern written for the dates that were at hand",
    decorate: refusing(refused),
  })),
  ...others.map(([name, clause, taken]): Fault => ({
    name,
    breaks: [
      "RFC7643-2.3.5/no-other-text",
      "RFC7643-2.3.5/date-time",
      ...(name.startsWith("no-day") ? [] : ["RFC7643-2.3/attribute-type"]),
    ],
    clause,
    because: "the text is stored as it comes; what is shown is no dateTime then",
    decorate: taking(taken),
  })),
];

/** Users and groups were created, by what they say, before there were computers. */
export const createdInTheYearOne: Fault = {
  name: "created-in-the-year-one",
  breaks: ["RFC7643-3.1/created", "RFC7643-3.1/last-modified-at-first"],
  clause: "the moment of the create",
  because: "DateTime.MinValue, of a column that nobody fills",
  decorate: replaceBehaviour(({ representUser, representGroup }) => ({
    representUser: (user, ...rest) =>
      representUser({ ...user, created: "0001-01-01T00:00:00.000Z" }, ...rest),
    representGroup: (group, ...rest) =>
      representGroup({ ...group, created: "0001-01-01T00:00:00.000Z" }, ...rest),
  })),
};
