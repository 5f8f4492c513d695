// Providers that are wrong about what a dateTime is (RFC 7643 §2.3.5).

import { isObject, type JsonObject } from "../../../src/scim/resource.ts";
import { badRequest } from "../../../src/scim/scim-error.ts";
import { textAt } from "../../attribute-access.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

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

/** A valid dateOfBirth, refused. */
const edges: readonly (readonly [name: string, clause: string, refused: RegExp])[] = [
  ["leap-day-refused", "29 February", /-02-29T/],
  ["december-refused", "31 December", /-12-\d\dT/],
  ["last-second-refused", "a second before midnight", /T23:59:59/],
  ["fraction-refused", "a fraction", /\.\d/],
  ["offset-refused", "an offset", /[+-]\d\d:\d\d$/],
  ["date-of-the-sixties-refused", "before 1970", /^19[0-6]/],
  ["date-of-the-forties-refused", "after 2038", /^20[4-9]/],
];

/** A dateOfBirth that isn't a dateTime, stored. */
const others: readonly (readonly [name: string, clause: string, taken: RegExp])[] = [
  ["letters-behind-a-date-taken", "letters behind it", /Z[a-z]/],
  ["no-day-of-the-calendar-taken", "no day of the calendar", /-02-29T/],
  ["thirteenth-month-taken", "no month", /-13-/],
  ["hour-after-midnight-taken", "no hour", /T25/],
  ["words-before-a-date-taken", "letters before it", /^on /],
  ["month-zero-taken", "no month", /-00-01T/],
  ["day-zero-taken", "no day of the calendar", /-01-00T/],
  ["minute-sixty-taken", "no minute", /T00:60/],
  ["second-sixty-one-taken", "no second", /:61Z/],
  ["time-zone-of-fifteen-hours-taken", "no time zone", /\+15:00/],
];

export const dateTimeFaults: readonly Fault[] = [
  ...edges.map(([name, clause, refused]): Fault => ({
    name,
    breaks: ["RFC7643-2.3.5/edges"],
    clause,
    because: "the pattern was written for a few sample dates",
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
    because: "the text is stored as sent; the value shown is then not a dateTime",
    decorate: taking(taken),
  })),
];

/** Groups whose dates have a space instead of the T. */
export const datesWithASpace: Fault = {
  name: "dates-with-a-space",
  breaks: ["RFC7643-2.3.5/date-time", "RFC7643-2.3/attribute-type"],
  clause: "as XML Schema writes them",
  because:
    "dates are shown as the database writes them; a dateTime in another form also has the wrong type",
  decorate: replaceBehaviour(({ representGroup }) => ({
    representGroup: (group, tables, baseUrl) => {
      const { meta, ...others } = representGroup(group, tables, baseUrl);
      if (!isObject(meta)) return others;
      return { ...others, meta: { ...meta, created: group.created.replace("T", " ") } };
    },
  })),
};

/** Lists in which lastModified is a number of milliseconds. */
export const listShowsDatesAsNumbers: Fault = {
  name: "list-shows-dates-as-numbers",
  breaks: ["RFC7643-2.3.5/date-time", "RFC7643-2.3/attribute-type"],
  clause: "a text",
  because: "the number is the serialiser's default",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) => {
        const { meta } = user;
        if (!isObject(meta)) return user;
        const lastModified = Date.parse(textAt(meta, "lastModified"));
        return { ...user, meta: { ...meta, lastModified } };
      }),
  })),
};
