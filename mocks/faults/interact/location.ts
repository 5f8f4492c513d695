// Faulty providers for the rows of interact/location.

import { isObject } from "../../../src/scim/resource.ts";
import { INTERACT_USER_URN } from "../../../src/scim/schemas/interact-user.ts";
import { ScimError } from "../../../src/scim/scim-error.ts";
import { textAt, without } from "../../attribute-access.ts";
import { changeExtension } from "../../fault-kit/change-extension.ts";
import { createWithLoginType } from "../../fault-kit/create-with-login-type.ts";
import { giveLocation } from "../../fault-kit/give-location.ts";
import { nothing, rereadUserPatch } from "../../fault-kit/reread-user-patch.ts";
import type { Fault } from "../../fault.ts";
import { replaceEngine, replaceOperations } from "../../replace-part.ts";

/** A create with an empty location, accepted. */
export const emptyLocationTaken: Fault = {
  name: "empty-location-taken",
  breaks: ["INTERACT-location/empty-refused"],
  because: "the provider checks only that the attribute is present",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) =>
        extension["location"] === "" ? { ...extension, location: "(none)" } : extension,
      );
      return createUser({ ...context, body: given });
    },
  })),
};

/** A location outside the extension, accepted. */
export const locationFoundAnywhere: Fault = {
  name: "location-found-anywhere",
  breaks: ["INTERACT-location/only-in-extension"],
  because: "the provider finds an attribute by its name anywhere in the body",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      const isOutside = isObject(body) && typeof body["location"] === "string";
      return createUser(isOutside ? { ...context, body: giveLocation(body) } : context);
    },
  })),
};

/** A create without location, accepted with a location that the provider chooses. */
export const locationNotRequired: Fault = {
  name: "location-not-required",
  breaks: [
    "INTERACT-location/required-on-create",
    "INTERACT-location/nothing-created",
    "INTERACT-location/only-in-extension",
  ],
  because: "the provider's default location is the head office",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => createUser({ ...context, body: giveLocation(context.body) }),
  })),
};

/** A create whose location is a number or a list, accepted. */
export const locationTurnedIntoText: Fault = {
  name: "location-turned-into-text",
  breaks: ["INTERACT-location/wrong-type-refused"],
  because: "the provider converts every value to text",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return createUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, ({ location, ...others }) =>
        location === undefined || location === null
          ? others
          : { ...others, location: typeof location === "string" ? location : "text" },
      );
      return createUser({ ...context, body: given });
    },
  })),
};

/** A create without loginType, accepted. */
export const loginTypeNotRequired: Fault = {
  name: "login-type-not-required",
  breaks: ["INTERACT-login-type/required-on-create"],
  because: "the provider's default is SAML",
  contract: "field-mapping",
  decorate: createWithLoginType((loginType) => (loginType ?? "") === ""),
};

/** A create without location answered with 500 and the documented words. */
export const missingLocationIsServerError: Fault = {
  name: "missing-location-is-server-error",
  breaks: [
    "INTERACT-location/required-on-create",
    "INTERACT-location/empty-refused",
    "INTERACT-location/wrong-type-refused",
    "INTERACT-location/only-in-extension",
  ],
  because: "Okta repeats the request after a 500, and the administrator looks for an outage",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        if (!(error instanceof ScimError) || error.attribute !== "location") throw error;
        throw new ScimError({ status: 500, detail: error.detail });
      }
    },
  })),
};

function empties(body: unknown): boolean {
  return /:location","value":""/.test(JSON.stringify(body ?? null));
}

/** A PATCH that empties location, carried out. */
export const patchEmptiesLocation: Fault = {
  name: "patch-empties-location",
  breaks: ["INTERACT-location/emptied-by-patch"],
  because: "the column accepts empty text, and only the form requires a value",
  decorate: replaceOperations(({ patchUser }, { tables }) => ({
    patchUser: async (context) => {
      const user = tables.users.get(context.path.id);
      if (!user || !empties(context.body)) return patchUser(context);
      const attributes = changeExtension(user.attributes, INTERACT_USER_URN, (extension) =>
        without(extension, "location"),
      );
      tables.users.put({ ...user, attributes });
      return { status: 204, headers: {} };
    },
  })),
};

/** A PUT without location, accepted; the location stays as it was. */
export const putWithoutLocationTaken: Fault = {
  name: "put-without-location-taken",
  breaks: ["INTERACT-location/required-on-update"],
  because: "a PUT keeps the old value of every attribute that it leaves out",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => replaceUser({ ...context, body: giveLocation(context.body) }),
  })),
};

/** A PUT without loginType, accepted. */
export const putWithoutLoginTypeTaken: Fault = {
  name: "put-without-login-type-taken",
  breaks: ["INTERACT-login-type/required-on-update"],
  because: "a PUT keeps the old value of every attribute that it leaves out",
  contract: "field-mapping",
  decorate: replaceOperations(({ replaceUser }) => ({
    replaceUser: (context) => {
      const { body } = context;
      if (!isObject(body)) return replaceUser(context);
      const given = changeExtension(body, INTERACT_USER_URN, (extension) => ({
        loginType: "SAML",
        ...extension,
      }));
      return replaceUser({ ...context, body: given });
    },
  })),
};

/** A create that is refused for its location, after the user was stored. */
export const refusedCreateLeavesUser: Fault = {
  name: "refused-create-leaves-user",
  breaks: ["INTERACT-location/nothing-created"],
  because: "the account is created first and the profile second, without a transaction",
  decorate: replaceOperations(({ createUser }) => ({
    createUser: async (context) => {
      try {
        return await createUser(context);
      } catch (error) {
        if (error instanceof ScimError && error.attribute === "location") {
          await createUser({ ...context, body: giveLocation(context.body) });
        }
        throw error;
      }
    },
  })),
};

/** A PUT that is refused for its location after the family name was changed. */
export const refusedPutChangesName: Fault = {
  name: "refused-put-changes-name",
  breaks: ["INTERACT-location/update-changes-nothing"],
  because: "attributes are written one after the other, without a transaction",
  decorate: replaceOperations(({ replaceUser }, { tables }) => ({
    replaceUser: async (context) => {
      try {
        return await replaceUser(context);
      } catch (error) {
        const user = tables.users.get(context.path.id);
        const name = isObject(context.body) ? context.body["name"] : undefined;
        if (user && isObject(name))
          tables.users.put({ ...user, attributes: { ...user.attributes, name } });
        throw error;
      }
    },
  })),
};

/** A PATCH that removes location, acknowledged without effect. */
export const removedLocationStays: Fault = {
  name: "removed-location-stays",
  breaks: ["INTERACT-location/not-removable"],
  because: "the provider ignores the removal and reports success",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && /:location$/.test(textAt(sent, "path")) ? nothing : sent,
  ),
};

/** A PATCH that removes the extension, and with it location. */
export const locationGoesWithTheExtension: Fault = {
  name: "location-goes-with-the-extension",
  breaks: ["INTERACT-location/not-removable"],
  clause: "removes location with its extension",
  because: "the check of required attributes looks only at the path",
  decorate: replaceEngine(({ applyPatch }) => ({
    applyPatch: (resource, operations, type) =>
      JSON.stringify(operations).includes(`"op":"remove","path":"${INTERACT_USER_URN}"`)
        ? without(resource, INTERACT_USER_URN)
        : applyPatch(resource, operations, type),
  })),
};

/** A PATCH that removes loginType, acknowledged without effect. */
export const removedLoginTypeStays: Fault = {
  name: "removed-login-type-stays",
  breaks: ["INTERACT-login-type/not-removable"],
  because: "the provider ignores the removal and reports success",
  contract: "field-mapping",
  decorate: rereadUserPatch((sent) =>
    sent["op"] === "remove" && /:loginType$/.test(textAt(sent, "path")) ? nothing : sent,
  ),
};

/** An unknown loginType, stored as another. */
export const unknownLoginTypeTaken: Fault = {
  name: "unknown-login-type-taken",
  breaks: ["INTERACT-login-type/unknown-refused"],
  because: "an unknown value is stored as the default",
  contract: "field-mapping",
  decorate: createWithLoginType((loginType) => loginType === "OIDC"),
};
