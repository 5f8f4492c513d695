// RFC 7644 §3.14, and meta.version of RFC 7643 §3.1.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { changed } from "../fixtures/changed.ts";
import { userPath } from "../fixtures/scim.ts";
import * as assume from "../fixtures/assume.ts";

test.describe("A version", () => {
  test(
    "is told with a user, and changes with the user",
    covers(
      "RFC7644-3.14/etag-header",
      "RFC7644-3.14/meta-version",
      "RFC7643-3.1/version-is-etag",
      "RFC7644-3.14/not-modified",
      "RFC7644-3.14/version-changes",
    ),
    async ({ okta, scim, user, row }) => {
      const created = await okta.create(user());
      const assigned = okta.idOf(created);
      const read = await scim.get(assigned);
      const resource = assume.resource(read);

      const replaced = await scim.write(
        "PUT",
        userPath(assigned),
        changed(resource, { displayName: "Babs Jensen" }),
      );

      await row("RFC7644-3.14/etag-header", () => {
        expect(created).toHaveHeader("ETag", /^(?:W\/)?"[^"]*"$/);
        expect(read).toHaveHeader("ETag", /^(?:W\/)?"[^"]*"$/);
        expect(replaced).toHaveHeader("ETag", /^(?:W\/)?"[^"]*"$/);
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
        const fresh = await scim.get(assigned);
        const again = await scim.raw({
          method: "GET",
          path: userPath(assigned),
          headers: [...okta.headers, ["If-None-Match", assume.entityTag(fresh)]],
        });
        expect(again).toHaveStatus(304);
        expect(again).toHaveNoBody();
      });
      await row("RFC7644-3.14/version-changes", async () => {
        const after = await scim.get(assigned);
        assume.kept(after, "displayName", "Babs Jensen");
        expect(assume.entityTag(after)).not.toBe(assume.entityTag(read));
      });
    },
  );

  test(
    "that is old stops a change, and the current one doesn't",
    covers(
      "RFC7644-3.14/if-match-current",
      "RFC7644-3.14/if-match-replace",
      "RFC7644-3.14/if-match-delete",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const path = userPath(assigned);
      const before = await scim.get(assigned);
      const old = assume.entityTag(before);
      const resource = assume.resource(before);
      const headers = [...okta.headers, ["If-Match", old] as const];
      const put = (body: unknown) =>
        scim.raw({ method: "PUT", path, headers, body: JSON.stringify(body) });

      await row("RFC7644-3.14/if-match-current", async () => {
        const renamed = changed(resource, { displayName: "Babs Jensen" });
        expect(await put(renamed)).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("displayName", "Babs Jensen");
      });
      await row("RFC7644-3.14/if-match-replace", async () => {
        assume.isNewVersion(await scim.get(assigned), old);
        const late = changed(resource, { displayName: "Too Late" });
        expect(await put(late)).toHaveStatus(409, 412);
        expect(await scim.get(assigned)).toHaveAttribute("displayName", "Babs Jensen");
      });
      await row("RFC7644-3.14/if-match-delete", async () => {
        assume.isNewVersion(await scim.get(assigned), old);
        expect(await scim.raw({ method: "DELETE", path, headers })).toHaveStatus(409, 412);
        expect(await scim.get(assigned)).toHaveAttribute("id", assigned.id);
      });
    },
  );
});
