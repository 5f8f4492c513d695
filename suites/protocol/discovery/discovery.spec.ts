// RFC 7644 §4: the three discovery endpoints. Everything is read; what a target must refuse is sent with
// a body that changes nothing, or as a DELETE of a whole endpoint, which no provider can carry out.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("Discovery", () => {
  test(
    "shows the configuration",
    covers("RFC7644-4/configuration", "RFC7643-5/readable-without-token"),
    async ({ scim, row }) => {
      const config = await scim.read("/ServiceProviderConfig");

      await row("RFC7644-4/configuration", () => {
        expect(config).toHaveStatus(200);
        expect(config).toContainAt(
          "schemas",
          "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig",
        );
      });
      await row("RFC7643-5/readable-without-token", async () => {
        const schemes = "authenticationSchemes.0.type";
        assume.occurred(
          has(config.json, schemes),
          "no authentication scheme is shown with a token",
        );
        const open = await scim.raw({
          method: "GET",
          path: "/ServiceProviderConfig",
          headers: [["Accept", "application/scim+json"]],
        });
        expect(open).toHaveStatus(200);
        expect(open).toHaveText(schemes);
      });
    },
  );

  test(
    "lists complete resource types and schemas",
    covers("RFC7644-4/list-form", "RFC7644-4/resource-types", "RFC7644-4/parameters-ignored"),
    async ({ scim, row }) => {
      const types = await scim.read("/ResourceTypes");
      const schemas = await scim.read("/Schemas");

      await row("RFC7644-4/list-form", () => {
        expect(types).toBeListResponse();
        expect(types).toCountItsResources();
        expect(schemas).toBeListResponse();
        expect(schemas).toCountItsResources();
      });
      await row("RFC7644-4/resource-types", () => expect(types).toServe("User", "Users"));
      await row("RFC7644-4/parameters-ignored", async () => {
        assume.status(schemas, "a read of /Schemas", 200);
        assume.status(types, "a read of /ResourceTypes", 200);
        const parameters = "startIndex=2&count=1&sortBy=name&sortOrder=descending";
        expect(await scim.read(`/Schemas?${parameters}`)).toNameTheSameAs(schemas);
        expect(await scim.read(`/ResourceTypes?${parameters}`)).toNameTheSameAs(types);
      });
    },
  );

  test("lists groups where it has them", covers("RFC7644-4/resource-types"), async ({ scim }) => {
    await scim.read("/Groups?startIndex=1&count=1");

    expect(await scim.read("/ResourceTypes")).toServe("Group", "Groups");
  });

  test(
    "shows a single schema and a single resource type",
    covers("RFC7644-4/one-alone"),
    async ({ scim }) => {
      const schema = await scim.read("/Schemas/urn:ietf:params:scim:schemas:core:2.0:User");
      const type = await scim.read("/ResourceTypes/User");

      expect(schema).toHaveAttribute("id", "urn:ietf:params:scim:schemas:core:2.0:User");
      expect(type).toHaveAttribute("name", "User");
    },
  );

  test("refuses a filter", covers("RFC7644-4/filter-refused"), async ({ scim }) => {
    const schemas = await scim.read("/Schemas?filter=name%20eq%20%22User%22");
    const types = await scim.read("/ResourceTypes?filter=name%20eq%20%22User%22");

    expect(schemas).toHaveStatus(403);
    expect(types).toHaveStatus(403);
  });

  for (const endpoint of ["/ServiceProviderConfig", "/Schemas", "/ResourceTypes"]) {
    for (const [method, content] of [
      ["POST", { body: "{}" }],
      ["PUT", { body: "{}" }],
      ["PATCH", { body: "{}" }],
      ["DELETE", {}],
    ] as const) {
      test(
        `refuses a ${method} of ${endpoint}`,
        covers("RFC7644-3.2/discovery-read-only"),
        async ({ scim }) => {
          assume.status(await scim.read(endpoint), `a read of ${endpoint}`, 200);

          const answer = await scim.raw({
            method,
            path: endpoint,
            headers: scim.headers,
            ...content,
          });

          expect(answer).toBeRefusedOrNotImplemented();
        },
      );
    }
  }
});
