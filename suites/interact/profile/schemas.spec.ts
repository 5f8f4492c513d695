// What /Schemas and /ResourceTypes say of Interact's extension (guide L26-40).

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const isOfInteract = /interactsoftware:2\.0:User$/i;

test.describe("Interact's extension", () => {
  test(
    "is declared",
    covers("INTERACT-extension/declared", "INTERACT-extension/declared-required"),
    async ({ scim, row }) => {
      const schemas = await scim.read("/Schemas");
      const types = await scim.read("/ResourceTypes");

      await row("INTERACT-extension/declared", () => {
        expect(schemas).toListSchemas(interact);
        expect(types).toExtend("User", interact);
      });
      await row("INTERACT-extension/declared-required", () =>
        expect(types).toExtend("User", interact, true),
      );
    },
  );

  test(
    "declares its required attributes",
    covers(
      "INTERACT-location/declared-required",
      "INTERACT-location/declared-as-text",
      "INTERACT-extension/nothing-else-required",
      "INTERACT-login-type/declared-required",
    ),
    async ({ scim, required, row }) => {
      const schemas = assume.schemaListed(await scim.read("/Schemas"), interact);

      await row("INTERACT-location/declared-required", () =>
        expect(schemas).toDescribeOne(
          "location, required",
          (each) =>
            isOfInteract.test(each.schema) &&
            /^location$/i.test(each.name) &&
            each.required === true,
        ),
      );
      await row("INTERACT-location/declared-as-text", () =>
        expect(schemas).toDescribeOne(
          "location, one string",
          (each) =>
            isOfInteract.test(each.schema) &&
            /^location$/i.test(each.name) &&
            each.type === "string" &&
            each.multiValued === false,
        ),
      );
      await row("INTERACT-extension/nothing-else-required", () =>
        expect(schemas).toDescribeOnly(
          `nothing required but ${required.join(" and ")}`,
          (each) =>
            !isOfInteract.test(each.schema) ||
            each.isSubAttribute ||
            each.required !== true ||
            required.includes(each.name),
        ),
      );
      await row("INTERACT-login-type/declared-required", () => {
        assume.occurred(required.includes("loginType"), "the profile's contract is guide");
        expect(schemas).toDescribeOne(
          "loginType, required",
          (each) =>
            isOfInteract.test(each.schema) &&
            /^loginType$/i.test(each.name) &&
            each.required === true,
        );
      });
    },
  );
});
