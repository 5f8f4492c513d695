// Faulty providers for the rows of interact/profile.

import { isObject, memberOf, withMember } from "../../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../../src/scim/schemas/interact-user.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { listAt, textAt, without } from "../../attribute-access.ts";
import { afterPatch } from "../../fault-kit/after-patch.ts";
import { changeAcceptedElements } from "../../fault-kit/change-accepted-elements.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import { changeListed } from "../../fault-kit/change-listed.ts";
import { changeAttribute } from "../../fault-kit/change-schemas.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Decorate, Fault } from "../../fault.ts";
import { doubleWorkPhone } from "../../limitations/double-work-phone.ts";
import { replaceBehaviour, replaceEngine, replaceOperations } from "../../replace-part.ts";

/** A start date without a time, accepted. */
export const dateWithoutTimeTaken: Fault = {
  name: "date-without-time-taken",
  breaks: ["INTERACT-start-date/needs-time"],
  because: "the database column stores a date without a time",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) => {
        const { jobStartDate } = extension;
        const isDay = typeof jobStartDate === "string" && /^\d{4}-\d\d-\d\d$/.test(jobStartDate);
        return isDay ? { ...extension, jobStartDate: `${jobStartDate}T00:00:00Z` } : extension;
      });
      return createUser({ ...context, body: given });
    },
  })),
};

/** The limitation double-work-phone: two telephone numbers of type work are refused. */
export const doubleWorkPhoneRefused: Fault = {
  name: "double-work-phone-refused",
  breaks: ["INTERACT-phones/double-work", "INTERACT-phones/double-work-by-patch"],
  because: "not a defect: the guide documents this limitation",
  decorate: doubleWorkPhone,
};

/** A second work phone refused with other words than the guide's. */
export const doubleWorkPhoneReworded: Fault = {
  name: "double-work-phone-reworded",
  breaks: [
    "INTERACT-phones/double-work",
    "INTERACT-phones/double-work-by-patch",
    "INTERACT-phones/double-work-wording",
  ],
  because: "the guide documents the limitation; the wording is the database's",
  decorate: doubleWorkPhone,
  transport: (reply) =>
    isObject(reply.body) && textAt(reply.body, "detail").startsWith("Work phone number")
      ? { ...reply, body: { ...reply.body, detail: "The phone number is not unique" } }
      : reply,
};

/** Addresses that keep their parts, but not the formatted text. */
export const formattedAddressDropped: Fault = {
  name: "formatted-address-dropped",
  breaks: ["INTERACT-address/formatted"],
  because: "the provider builds formatted from the other parts, and Okta sends Interact no parts",
  decorate: changeAcceptedElements("addresses", (addresses) =>
    addresses.map((address) => without(address, "formatted")),
  ),
};

/** Home numbers that are accepted and dropped. */
export const homePhoneDropped: Fault = {
  name: "home-phone-dropped",
  breaks: ["INTERACT-phones/three-types"],
  clause: "a home number",
  because: "the provider drops home numbers for privacy, without an error",
  decorate: changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.filter(({ type }) => type !== "home"),
  ),
};

/** Interact's extension declared as one that users may lack. */
export const interactExtensionDeclaredOptional: Fault = {
  name: "interact-extension-declared-optional",
  breaks: ["INTERACT-extension/declared-required"],
  because: "no code checks the flag",
  decorate: replaceOperations(({ listResourceTypes }) => ({
    listResourceTypes: async (context) =>
      changeListed(await listResourceTypes(context), (type) => {
        const { schemaExtensions } = type;
        if (!Array.isArray(schemaExtensions)) return type;
        const optional = schemaExtensions.map((each) =>
          isObject(each) ? { ...each, required: false } : each,
        );
        return { ...type, schemaExtensions: optional };
      }),
  })),
};

/** Lists in which a boolean of Interact's extension is a text. */
export const listShowsOmitFromSearchAsText: Fault = {
  name: "list-shows-omit-from-search-as-text",
  breaks: ["INTERACT-extension/attribute-type"],
  because: "all additional fields are stored as text",
  decorate: replaceOperations(({ listUsers }) => ({
    listUsers: async (context) =>
      changeListed(await listUsers(context), (user) =>
        changeExtension(user, INTERACT_USER_URN, (extension) => ({
          ...extension,
          omitFromSearch: "False",
        })),
      ),
  })),
};

/** A schema in which location is a list. */
export const locationDeclaredAsList: Fault = {
  name: "location-declared-as-list",
  breaks: ["INTERACT-location/declared-as-text"],
  because: "the provider's next version allows several locations",
  decorate: changeAttribute("location", (attribute) => ({ ...attribute, multiValued: true })),
};

/** A schema in which location is optional. */
export const locationDeclaredOptional: Fault = {
  name: "location-declared-optional",
  breaks: ["INTERACT-location/declared-required"],
  because: "the code has the check, and the schema is older",
  decorate: changeAttribute("location", (attribute) => ({ ...attribute, required: false })),
};

/** A location that the provider chooses, whatever was sent. */
export const locationIsHeadOffice: Fault = {
  name: "location-is-head-office",
  breaks: ["INTERACT-location/kept", "OKTA-create/odd-values-kept"],
  because:
    "an unknown name is stored as the first location, and no name matches because of its letter case",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) =>
      changeExtension(validateResource(input, type), INTERACT_USER_URN, (extension) => ({
        ...extension,
        location: "Head Office",
      })),
  })),
};

/** A schema in which loginType is optional, although it is required. */
export const loginTypeDeclaredOptional: Fault = {
  name: "login-type-declared-optional",
  breaks: ["INTERACT-login-type/declared-required"],
  because: "the code has the check, and the schema is older",
  contract: "field-mapping",
  decorate: changeAttribute("loginType", (attribute) => ({ ...attribute, required: false })),
};

/** A PATCH of the nickname that removes the title. */
export const nicknamePatchClearsTitle: Fault = {
  name: "nickname-patch-clears-title",
  breaks: ["INTERACT-blank/patch-keeps"],
  clause: "the title",
  because: "the update writes all fields of a form",
  decorate: afterPatch((before, after, { tables }) => {
    if (before.attributes["nickName"] === after.attributes["nickName"]) return;
    tables.users.put({ ...after, attributes: without(after.attributes, "title") });
  }),
};

/** A PATCH whose path is an Okta external name, acknowledged without effect. */
export const oktaNotationAcknowledged: Fault = {
  name: "okta-notation-acknowledged",
  breaks: ["INTERACT-phones/okta-notation-refused"],
  because: "the provider ignores a path that it doesn't understand",
  decorate: rereadUserPatch((sent) => (textAt(sent, "path").includes("^[") ? nothing : sent)),
};

/** A PUT with a preferredName answered with 500. */
export const preferredNameIsServerError: Fault = {
  name: "preferred-name-is-server-error",
  breaks: ["INTERACT-preferred-name/no-crash"],
  because: "the database has no such column",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const extension = isObject(context.body) ? context.body[INTERACT_USER_URN] : undefined;
      if (!isObject(extension) || extension["preferredName"] === undefined)
        return replaceUser(context);
      throw new ScimError({ status: 500, detail: "There is no column preferredName" });
    },
  })),
};

/** A schema in which pronouns are required. */
export const pronounsDeclaredRequired: Fault = {
  name: "pronouns-declared-required",
  breaks: ["INTERACT-extension/nothing-else-required"],
  because: "the form requires the attribute, and the service doesn't",
  decorate: changeAttribute("pronouns", (attribute) => ({ ...attribute, required: true })),
};

/** Pronouns that are accepted and dropped. */
export const pronounsDropped: Fault = {
  name: "pronouns-dropped",
  breaks: ["INTERACT-extension/optional-kept"],
  because: "the schema has the attribute, and the table has no column for it",
  decorate: replaceEngine(({ validateResource }) => ({
    validateResource: (input, type) =>
      changeExtension(validateResource(input, type), INTERACT_USER_URN, (extension) =>
        without(extension, "pronouns"),
      ),
  })),
};

/** A PUT without title that removes the title. */
export const putClearsTitleLeftOut: Fault = {
  name: "put-clears-title-left-out",
  breaks: ["INTERACT-blank/put-keeps"],
  because: "the PUT follows RFC 7644 §3.5.1 literally, and Okta never asks for that",
  decorate: replaceBehaviour(({ putMerge }) => ({
    putMerge: (current, accepted, sent) => {
      const merged = putMerge(current, accepted, sent);
      const isLeftOut = memberOf(sent, "title") === undefined;
      return isLeftOut ? withMember(merged, "title", undefined) : merged;
    },
  })),
};

function dayBefore(dateTime: string): string {
  return new Date(Date.parse(dateTime) - 86_400_000).toISOString();
}

/** A start date shown as the day before. */
export const startDateADayEarly: Fault = {
  name: "start-date-a-day-early",
  breaks: ["INTERACT-start-date/day-kept"],
  because: "midnight is converted to another time zone",
  decorate: replaceBehaviour(({ representUser }) => ({
    representUser: (user, tables, baseUrl) =>
      changeExtension(representUser(user, tables, baseUrl), INTERACT_USER_URN, (extension) =>
        extension["jobStartDate"] === undefined
          ? extension
          : { ...extension, jobStartDate: dayBefore(textAt(extension, "jobStartDate")) },
      ),
  })),
};

const withoutType = (type: string): Decorate =>
  changeAcceptedElements("phoneNumbers", (numbers) =>
    numbers.length === 3 ? numbers.filter((each) => each["type"] !== type) : numbers,
  );

export const interactProfileParts: readonly Fault[] = [
  {
    /** A /ResourceTypes that doesn't list Interact's extension of User. */
    name: "interact-is-no-extension-of-users",
    breaks: ["INTERACT-extension/declared", "INTERACT-extension/declared-required"],
    clause: { "INTERACT-extension/declared": "among the extensions of User" },
    because: "the list of resource types is older than the extension",
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
    /** A PATCH of nickName that removes the phone numbers. */
    name: "nickname-patch-clears-phones",
    breaks: ["INTERACT-blank/patch-keeps"],
    clause: "every other attribute, lists too",
    because: "values in other tables are deleted, and the job that writes them again never runs",
    decorate: afterPatch((before, after, { tables }) => {
      if (before.attributes["nickName"] === after.attributes["nickName"]) return;
      tables.users.put({ ...after, attributes: without(after.attributes, "phoneNumbers") });
    }),
  },
  {
    /** A user with three phone numbers who is stored without the mobile one. */
    name: "mobile-of-three-phones-dropped",
    breaks: ["INTERACT-phones/three-types"],
    clause: "a mobile number",
    because: "the table has only two columns for phone numbers",
    decorate: withoutType("mobile"),
  },
  {
    /** A user with three phone numbers who is stored without the work one. */
    name: "work-of-three-phones-dropped",
    breaks: ["INTERACT-phones/three-types"],
    clause: "a work number",
    because: "work numbers come from the telephone system",
    decorate: withoutType("work"),
  },
];
