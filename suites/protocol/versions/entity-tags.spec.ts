// RFC 7644 §3.14, and meta.version of RFC 7643 §3.1.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, listAt } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue } from "../../fixtures/changed.ts";
import { untilClocksMove } from "../../fixtures/kind.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

const entityTag = /^(?:W\/)?"[^"]*"$/;

test(
  "The version of a group, and its lastModified, change with its members",
  covers("RFC7644-3.14/version-changes", "RFC7643-3.1/last-modified-moves"),
  async ({ okta, scim, sharedUser, run, row }) => {
    const group = await okta.pushGroup("Droids", await sharedUser());
    const member = await sharedUser();
    const before = await scim.getGroup(group);
    await untilClocksMove(run);

    const added = assume.offered(await okta.addMembers(group, member));
    assume.status(added, "an add of a member", 200, 204);

    const after = await scim.getGroup(group);
    assume.occurred(
      listAt(after.json, "members").some((each) => attribute(each, "value") === member.id),
      "the new member is not shown",
    );
    await row("RFC7644-3.14/version-changes", () => {
      assume.entityTag(after);
      expect(after).not.toHaveEntityTag(assume.entityTag(before));
    });
    await row("RFC7643-3.1/last-modified-moves", () =>
      expect(after).toHaveLater("meta.lastModified", assume.dateTime(before, "meta.lastModified")),
    );
  },
);

for (const type of resourceTypes) {
  test.describe(`The version of a ${type}`, () => {
    test(
      "is shown, and changes after a PUT",
      covers(
        "RFC7644-3.14/etag-header",
        "RFC7644-3.14/meta-version",
        "RFC7643-3.1/version-is-etag",
        "RFC7644-3.14/not-modified",
        "RFC7644-3.14/version-changes",
      ),
      async ({ scim, resources, row }) => {
        const draft = await resources.draft(type);
        const created = await scim.write("POST", endpointOf[type], draft.body);
        const { path, attribute: name, values } = resources.made(draft, created);
        const read = await scim.read(path);

        const replacement = withValue(assume.resource(read), name, values[0]);
        const replaced = assume.status(
          await scim.write("PUT", path, replacement),
          "a PUT",
          200,
          204,
        );

        const after = await scim.read(path);
        await row("RFC7644-3.14/etag-header", () => {
          expect(created).toHaveHeader("ETag", entityTag);
          expect(read).toHaveHeader("ETag", entityTag);
          expect(replaced).toHaveHeader("ETag", entityTag);
        });
        await row("RFC7644-3.14/meta-version", () => {
          assume.entityTag(read);
          expect(read).toHaveText("meta.version");
        });
        await row("RFC7643-3.1/version-is-etag", () => {
          const version = attribute(read.json, "meta.version");
          assume.occurred(typeof version === "string", "no meta.version is shown");
          expect(read).toHaveAttribute("meta.version", assume.entityTag(read));
        });
        await row("RFC7644-3.14/not-modified", async () => {
          const headers = [...scim.headers, ["If-None-Match", assume.entityTag(after)] as const];
          const again = await scim.raw({ method: "GET", path, headers });
          expect(again).toHaveStatus(304);
          expect(again).toHaveNoBody();
          const both = `"another", ${assume.entityTag(after)}`;
          const among = [...scim.headers, ["If-None-Match", both] as const];
          expect(await scim.raw({ method: "GET", path, headers: among })).toHaveStatus(304);
        });
        await row("RFC7644-3.14/version-changes", () => {
          assume.kept(after, name, values[0]);
          assume.entityTag(after);
          expect(after).not.toHaveEntityTag(assume.entityTag(read));
          expect(replaced).not.toHaveEntityTag(assume.entityTag(read));
        });
      },
    );

    test(
      "before a change is answered with the current resource",
      covers("RFC7644-3.14/not-modified"),
      async ({ scim, resources }) => {
        const { path, attribute: name, values } = await resources.create(type);
        const before = await scim.read(path);
        const replacement = withValue(assume.resource(before), name, values[0]);
        assume.status(await scim.write("PUT", path, replacement), "a PUT", 200, 204);
        const old = assume.entityTag(before);
        assume.isNewVersion(await scim.read(path), old);

        const headers = [...scim.headers, ["If-None-Match", old] as const];
        const read = await scim.raw({ method: "GET", path, headers });

        expect(read).toHaveStatus(200);
        expect(read).toHaveAttribute(name, values[0]);
      },
    );

    test(
      "is shown in the answer to a PATCH, and changes",
      covers("RFC7644-3.14/etag-header", "RFC7644-3.14/version-changes"),
      async ({ scim, resources, row }) => {
        const { path, attribute: name, values } = await resources.create(type);
        const before = await scim.read(path);

        const change = patchOp({ op: "replace", path: name, value: values[0] });
        const patched = assume.offered(await scim.write("PATCH", path, change));

        await row("RFC7644-3.14/etag-header", () => {
          assume.shown(patched);
          expect(patched).toHaveHeader("ETag", entityTag);
        });
        await row("RFC7644-3.14/version-changes", async () => {
          const after = await scim.read(path);
          assume.kept(after, name, values[0]);
          assume.entityTag(after);
          expect(after).not.toHaveEntityTag(assume.entityTag(before));
          expect(patched).not.toHaveEntityTag(assume.entityTag(before));
        });
      },
    );
  });
}
