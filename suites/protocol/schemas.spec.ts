// RFC 7643 §7: what /Schemas defines. That each attribute has all its characteristics is a standing check.

import { covers } from "../../src/requirements/covers.ts";
import { expect, test } from "../fixtures.ts";
import { requiredOf, schemasNamed, urnsOf } from "../fixtures/discovered.ts";
import { resourceTypes } from "../fixtures/resources.ts";
import * as assume from "../fixtures/assume.ts";

const lower = (type: unknown) => String(type).toLowerCase();

test.describe("/Schemas", () => {
  test(
    "defines attributes",
    covers(
      "RFC7643-7/schema-id",
      "RFC7643-1.2/simple-has-no-sub-attributes",
      "RFC7643-7/sub-attributes-listed",
      "RFC7643-2.1/attribute-name",
      "RFC7643-2.3.8/complex-in-complex",
      "RFC7644-3.1/messages-not-discoverable",
      "RFC7643-2.3/no-further-data-types",
      "RFC7643-4.1.1/user-name-described",
      "RFC7643-4.1.1/password-described",
    ),
    async ({ scim, row }) => {
      const schemas = assume.status(await scim.read("/Schemas"), "a read of /Schemas", 200);

      await row("RFC7643-7/schema-id", () => {
        expect(schemas).toListSchemasByURI();
        expect(schemas).toListSchemas("urn:ietf:params:scim:schemas:core:2.0:User");
      });
      await row("RFC7643-1.2/simple-has-no-sub-attributes", () =>
        expect(schemas).toDescribeOnly(
          "simple attributes without sub-attributes",
          ({ type, subAttributes }) => lower(type) === "complex" || subAttributes.length === 0,
        ),
      );
      await row("RFC7643-7/sub-attributes-listed", () =>
        expect(schemas).toDescribeOnly(
          "complex attributes with sub-attributes",
          ({ type, subAttributes }) => lower(type) !== "complex" || subAttributes.length > 0,
        ),
      );
      await row("RFC7643-2.1/attribute-name", () =>
        expect(schemas).toDescribeOnly(
          "names that begin with a letter and hold letters, digits, -, _ and $",
          ({ name }) => /^(?:[A-Za-z][\w$-]*|\$ref)$/.test(name),
        ),
      );
      await row("RFC7643-2.3.8/complex-in-complex", () =>
        expect(schemas).toDescribeOnly(
          "sub-attributes that aren't complex",
          ({ type, isSubAttribute, schema }) =>
            !isSubAttribute || lower(type) !== "complex" || schema.endsWith(":Schema"),
        ),
      );
      await row("RFC7643-2.3/no-further-data-types", () =>
        expect(schemas).toDescribeOnly("one of the eight data types", ({ type }) =>
          /^(?:string|boolean|decimal|integer|dateTime|binary|reference|complex)$/i.test(
            String(type),
          ),
        ),
      );
      await row("RFC7643-4.1.1/user-name-described", () =>
        expect(schemas).toDescribeOne(
          "userName, required, unique and not case-exact",
          ({ schema, name, required, uniqueness, caseExact }) =>
            /core:2\.0:User$/i.test(schema) &&
            /^userName$/i.test(name) &&
            required === true &&
            /^(?:server|global)$/i.test(String(uniqueness)) &&
            caseExact !== true,
        ),
      );
      await row("RFC7643-4.1.1/password-described", () =>
        expect(schemas).toDescribeOnly(
          "a password that is written only and never returned",
          ({ schema, name, mutability, returned }) =>
            !/core:2\.0:User$/i.test(schema) ||
            !/^password$/i.test(name) ||
            (/^writeOnly$/i.test(String(mutability)) && /^never$/i.test(String(returned))),
        ),
      );
      await row("RFC7644-3.1/messages-not-discoverable", () =>
        expect(schemas).toListNoSchema("urn:ietf:params:scim:api:messages:"),
      );
    },
  );

  for (const type of resourceTypes) {
    test(
      `defines the attributes of a ${type}`,
      covers("RFC7643-7/every-schema-served", "RFC7643-6/required-extension"),
      async ({ resources, scim, row }) => {
        const { path } = await resources.create(type);
        const types = await scim.read("/ResourceTypes");
        const schemas = await scim.read("/Schemas");
        const read = assume.status(await scim.read(path), `a read of the ${type}`, 200);

        await row("RFC7643-7/every-schema-served", async () => {
          const urns = urnsOf(read);
          expect(schemas).toListSchemas(...urns);
          const alone = await Promise.all(urns.map((urn) => scim.read(`/Schemas/${urn}`)));
          expect(alone).toBeKnownBy(...urns);
        });
        await row("RFC7643-6/required-extension", () => {
          const required = requiredOf(type, types, schemas);
          assume.occurred(required.length > 0, "no extension is declared required");
          expect(read).toShow(...required);
        });
      },
    );
  }

  test(
    "defines the schemas that resource types name",
    covers("RFC7643-6/schema"),
    async ({ scim }) => {
      const types = await scim.read("/ResourceTypes");
      assume.status(types, "a read of /ResourceTypes", 200);

      const schemas = await scim.read("/Schemas");

      expect(schemas).toListSchemas(...schemasNamed(types));
    },
  );
});
