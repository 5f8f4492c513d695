// Providers that break one part of a statement of Interact's whose other parts they keep.

import type { Fault, Decorate } from "../../fault.ts";
import { textAt, without, listAt } from "../../attribute-access.ts";
import { enterpriseUserUrn } from "../../manager-reference.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";
import { errorReply } from "../../reply.ts";
import { isObject } from "../../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../../src/scim/schemas/interact-user.ts";
import { badRequest, ScimError } from "../../../src/scim/scim-error.ts";
import { errs } from "../../fault-kit/answers.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { createdAllTheSame } from "../../fault-kit/done-all-the-same.ts";

const dates = ["jobStartDate", "jobEndDate", "dateOfBirth"];

/** A PUT that changes `active` puts the user under another id. */
const moving = (active: boolean): Decorate =>
  replaceOperations(({ replaceUser }, { tables: { users }, nextId }) => ({
    replaceUser: async (context) => {
      const before = users.get(context.path.id);
      const reply = await replaceUser(context);
      const after = users.get(context.path.id);
      const isChanged = before?.attributes["active"] !== after?.attributes["active"];
      if (after && isChanged && after.attributes["active"] === active) {
        users.delete(after.id);
        users.put({ ...after, id: nextId() });
      }
      return reply;
    },
  }));

const withoutType = (type: string): Decorate =>
  changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.length === 3 ? numbers.filter((each) => each["type"] !== type) : numbers,
  );

export const partsOfInteract: readonly Fault[] = [
  {
    name: "health-fails-with-a-token",
    breaks: ["INTERACT-health/answers"],
    clause: "nor a server error, with a token",
    because: "the page greets whoever is logged in by name, and a token has none",
    transport: (reply, { path, headers }) =>
      path === "/health" && headers["authorization"] !== undefined
        ? errorReply(500, "The user of this session has no name")
        : reply,
  },
  {
    name: "health-hidden-from-browsers",
    breaks: ["INTERACT-health/answers", "INTERACT-health/open"],
    clause: { "INTERACT-health/answers": "without a token" },
    because: "what strangers may not see isn't there",
    transport: (reply, { path, headers }) =>
      path === "/health" && headers["authorization"] === undefined
        ? errorReply(404, "No endpoint is called /health")
        : reply,
  },
  {
    name: "wrong-type-unnamed",
    breaks: ["INTERACT-errors/type-wording", "INTERACT-errors/names-attribute"],
    clause: "its name",
    because: "the parser knows the place in the text, and not the attribute",
    transport: errs(["POST User"], (error) => ({
      ...error,
      detail: textAt(error, "detail").replace(
        /Bad value type for attribute \S+/,
        "Bad value type for attribute",
      ),
    })),
  },
  {
    name: "wrong-type-created-all-the-same",
    breaks: ["INTERACT-errors/type-refused", "RFC7644-3.12/wrong-type"],
    clause: { "INTERACT-errors/type-refused": "create no user" },
    because: "the row is inserted before the flags are read",
    decorate: createdAllTheSame((body) =>
      typeof body["active"] === "string" ? { ...body, active: true } : undefined,
    ),
  },
  {
    name: "wrong-date-created-all-the-same",
    breaks: ["INTERACT-errors/format-refused"],
    clause: "create no user",
    because: "additional fields are written after the user, in another transaction",
    decorate: createdAllTheSame((body) => {
      const extension = body[INTERACT_USER_URN];
      const isDated = isObject(extension) && dates.some((name) => name in extension);
      return isDated
        ? changeExtension(body, INTERACT_USER_URN, (sent) => without(sent, ...dates))
        : undefined;
    }),
  },
  {
    name: "errors-with-a-stack-trace",
    breaks: ["INTERACT-errors/explains"],
    clause: "shows no stack trace",
    because: "an exception written out as it is",
    transport: errs(["GET User"], (error) => ({
      ...error,
      detail: `${textAt(error, "detail")}\n    at Users.Find(String id) in Users.cs:line 42`,
    })),
  },
  {
    name: "power-user-unknown",
    breaks: ["INTERACT-user-type/kept", "INTERACT-user-type/updated"],
    clause: { "INTERACT-user-type/kept": "Power User" },
    because: "power is given by hand",
    decorate: replaceEngine(({ validateResource }) => ({
      validateResource: (input, type) => {
        const accepted = validateResource(input, type);
        return accepted["userType"] === "Power User"
          ? { ...accepted, userType: "Intranet User" }
          : accepted;
      },
    })),
  },
  {
    name: "unknown-user-type-created-all-the-same",
    breaks: ["INTERACT-user-type/unknown-refused"],
    clause: "no user created",
    because: "permissions are given once the account is there",
    decorate: createdAllTheSame((body) =>
      "userType" in body ? without(body, "userType") : undefined,
    ),
  },
  {
    name: "put-disables-under-another-id",
    breaks: ["INTERACT-disable/by-put"],
    clause: "under the same id",
    because: "leavers are kept in another table, whose ids are its own",
    decorate: moving(false),
  },
  {
    name: "put-activates-under-another-id",
    breaks: ["INTERACT-active/forced-by-put"],
    clause: "under the same id",
    because: "who comes back is entered anew",
    decorate: moving(true),
  },
  {
    name: "interact-is-no-extension-of-users",
    breaks: ["INTERACT-extension/declared", "INTERACT-extension/declared-required"],
    clause: { "INTERACT-extension/declared": "among the extensions of User" },
    because: "the list of resource types was written before there was an extension",
    decorate: replaceOperations(({ listResourceTypes }) => ({
      listResourceTypes: async (context) =>
        changeListed(await listResourceTypes(context), (type) => ({
          ...type,
          schemaExtensions: listAt(type, "schemaExtensions").filter(
            (each) => !isObject(each) || each["schema"] !== INTERACT_USER_URN,
          ),
        })),
    })),
  },
  {
    name: "nickname-patch-clears-phones",
    breaks: ["INTERACT-blank/patch-keeps"],
    clause: "every other attribute, lists too",
    because: "values of other tables are deleted, to be written again by a job that never runs",
    decorate: afterPatch((before, after, { tables }) => {
      if (before.attributes["nickName"] === after.attributes["nickName"]) return;
      tables.users.put({ ...after, attributes: without(after.attributes, "phoneNumbers") });
    }),
  },
  {
    name: "mobile-of-three-phones-dropped",
    breaks: ["INTERACT-phones/three-types"],
    clause: "a mobile number",
    because: "two columns",
    decorate: withoutType("mobile"),
  },
  {
    name: "work-of-three-phones-dropped",
    breaks: ["INTERACT-phones/three-types"],
    clause: "a work number",
    because: "work numbers come from the telephone system",
    decorate: withoutType("work"),
  },
  {
    name: "numeric-uid-refused",
    breaks: ["INTERACT-uid/numeric-taken"],
    clause: "is created",
    because: "a UID of digits might be an id",
    decorate: replaceOperations(({ createUser }) => ({
      createUser: (context) => {
        const uid = isObject(context.body) ? textAt(context.body, "externalId") : "";
        if (!/^0\d+$/.test(uid)) return createUser(context);
        throw badRequest("invalidValue", "The attribute externalId is a number", "externalId");
      },
    })),
  },
  {
    name: "oneself-is-a-server-error",
    breaks: ["INTERACT-manager/oneself"],
    clause: "no server error",
    because: "a hierarchy is walked upwards until it ends",
    decorate: replaceOperations(({ replaceUser }) => ({
      replaceUser: (context) => {
        const body = isObject(context.body) ? context.body : {};
        const extension = body[enterpriseUserUrn];
        const manager = isObject(extension) ? extension["manager"] : undefined;
        if (!isObject(manager) || manager["value"] !== context.path.id) return replaceUser(context);
        throw new ScimError({ status: 500, detail: "Maximum recursion depth exceeded" });
      },
    })),
  },
];
