// RFC 7643 §3.1: meta is the provider's own, of users and groups alike.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { kindOf, resourceTypes, unlessUndeclared, untilClocksMove } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import * as assume from "../../fixtures/assume.ts";

const ofTheClient = {
  resourceType: "Robot",
  created: "2001-02-03T04:05:06Z",
  lastModified: "2002-03-04T05:06:07Z",
  location: "https://example.com/elsewhere/7",
  version: 'W/"of-the-client"',
};

for (const type of resourceTypes) {
  test.describe(`The meta of a ${type.toLowerCase()}`, () => {
    test(
      "is set by the provider, not by a create",
      covers("RFC7643-3.1/meta-ignored"),
      async ({ okta, scim, user }) => {
        const kind = kindOf(type, { okta, scim, user });

        const created = await kind.create({ ...kind.body(), meta: ofTheClient });

        expect(created).toSucceed();
        const read = await kind.read(okta.idOf(created));
        expect(read).toShowNothingOf("meta", ofTheClient);
        expect(read).toHaveAttribute("meta.resourceType", type);
      },
    );

    test(
      "is complete after the create",
      covers(
        "RFC7643-3.1/id-and-meta-assigned",
        "RFC7643-3.1/created",
        "RFC7643-3.1/last-modified-at-first",
        "RFC7643-3.1/external-id-not-invented",
      ),
      async ({ okta, scim, user, row }) => {
        const kind = kindOf(type, { okta, scim, user });
        const { externalId: _externalId, ...body } = kind.body();

        const created = await kind.create(body);

        const resource = okta.idOf(assume.status(created, "a create", 200, 201));
        const read = await kind.read(resource);
        await row("RFC7643-3.1/id-and-meta-assigned", () => {
          expect(read).toHaveAttribute("id", resource.id);
          expect(read).toHaveAttribute("meta.resourceType", type);
          expect(read).toHaveText("meta.created");
          expect(read).toHaveText("meta.lastModified");
          expect(read).toHaveText("meta.location");
        });
        await row("RFC7643-3.1/created", () => {
          assume.dateTime(read, "meta.created");
          expect(read).toHaveMomentOfLate("meta.created");
        });
        await row("RFC7643-3.1/last-modified-at-first", () => {
          assume.dateTime(read, "meta.created");
          assume.dateTime(read, "meta.lastModified");
          expect(read).toHaveSameMoment("meta.created", "meta.lastModified");
        });
        await row("RFC7643-3.1/external-id-not-invented", () =>
          expect(read).toHaveNoValue("externalId"),
        );
      },
    );

    test(
      "is not changed by a PATCH",
      covers("RFC7643-3.1/meta-ignored"),
      async ({ okta, scim, user, declaration }) => {
        await unlessUndeclared("PATCH", declaration);
        const kind = kindOf(type, { okta, scim, user });
        const resource = await kind.arrange();
        const patch = (path: string, value: string) =>
          scim.write("PATCH", kind.pathOf(resource), patchOp({ op: "replace", path, value }));

        // To refuse what is readOnly is right, too (RFC 7644 §3.5.2).
        await patch("meta.created", ofTheClient.created);
        await patch("meta.lastModified", ofTheClient.lastModified);

        expect(await kind.read(resource)).toShowNothingOf("meta", ofTheClient);
      },
    );

    for (const method of ["PUT", "PATCH"] as const) {
      test(
        `changes after a ${method}, and only then`,
        covers(
          "RFC7643-3.1/last-modified-moves",
          "RFC7643-3.1/created",
          "RFC7643-3.1/id-stable",
          "RFC7643-3.1/meta-ignored",
        ),
        async ({ okta, scim, user, declaration, run, row }) => {
          await unlessUndeclared(method, declaration);
          const kind = kindOf(type, { okta, scim, user });
          const resource = await kind.arrange();
          const first = await kind.read(resource);
          await untilClocksMove(run);
          const before = await kind.read(resource);

          const answer = await kind.change(method, before, { meta: ofTheClient });

          assume.status(answer, `a ${method}`, 200, 204);
          const read = await kind.read(resource);
          await row("RFC7643-3.1/last-modified-moves", () => {
            expect(before).toHaveMoment(
              "meta.lastModified",
              assume.dateTime(first, "meta.lastModified"),
            );
            assume.kept(read, ...kind.renamed);
            expect(read).toHaveLater(
              "meta.lastModified",
              assume.dateTime(first, "meta.lastModified"),
            );
          });
          await row("RFC7643-3.1/created", () =>
            expect(read).toHaveMoment("meta.created", assume.dateTime(before, "meta.created")),
          );
          await row("RFC7643-3.1/id-stable", async () => {
            expect(answer).toHaveNoneBut("id", resource.id);
            expect(read).toHaveAttribute("id", resource.id);
            expect(assume.found(await kind.find(read))).toList(resource.id);
          });
          await row("RFC7643-3.1/meta-ignored", () =>
            expect(read).toShowNothingOf("meta", ofTheClient),
          );
        },
      );
    }
  });
}
