// RFC 7644 §3.14, and meta.version of RFC 7643 §3.1.

import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { changed } from "../fixtures/changed.ts";
import { userPath } from "../fixtures/scim.ts";
import { applies, changedSince, kept, resourceOf, tagOf } from "../fixtures/assume.ts";

test.describe("A version", () => {
  test(
    "is told with a person, and changes with the person",
    covers(
      "RFC7644-3.14/etag-header",
      "RFC7644-3.14/meta-version",
      "RFC7643-3.1/version-is-etag",
      "RFC7644-3.14/not-modified",
      "RFC7644-3.14/version-changes",
    ),
    async ({ okta, scim, person, row }) => {
      const created = await okta.create(person());
      const user = okta.idOf(created);
      const read = await scim.get(user);
      const resource = resourceOf(read);

      const replaced = await scim.write(
        "PUT",
        userPath(user),
        changed(resource, { displayName: "Babs Jensen" }),
      );

      await row("RFC7644-3.14/etag-header", () => {
        expect(created).toHaveHeader("ETag", /^(?:W\/)?"[^"]*"$/);
        expect(read).toHaveHeader("ETag", /^(?:W\/)?"[^"]*"$/);
        expect(replaced).toHaveHeader("ETag", /^(?:W\/)?"[^"]*"$/);
      });
      await row("RFC7644-3.14/meta-version", () => {
        tagOf(read);
        expect(read).toHaveText("meta.version");
      });
      await row("RFC7643-3.1/version-is-etag", () => {
        const version = attribute(read.json, "meta.version");
        applies(typeof version === "string", "no meta.version is shown");
        expect(read).toHaveAttribute("meta.version", tagOf(read));
      });
      await row("RFC7644-3.14/not-modified", async () => {
        const fresh = await scim.get(user);
        const again = await scim.raw({
          method: "GET",
          path: userPath(user),
          headers: [...okta.headers, ["If-None-Match", tagOf(fresh)]],
        });
        expect(again).toHaveStatus(304);
        expect(again).toHaveNoBody();
      });
      await row("RFC7644-3.14/version-changes", async () => {
        const after = await scim.get(user);
        kept(after, "displayName", "Babs Jensen");
        expect(tagOf(after)).not.toBe(tagOf(read));
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
    async ({ okta, scim, person, row }) => {
      const assigned = await okta.assign(person());
      const path = userPath(assigned);
      const before = await scim.get(assigned);
      const old = tagOf(before);
      const resource = resourceOf(before);
      const headers = [...okta.headers, ["If-Match", old] as const];
      const put = (body: unknown) =>
        scim.raw({ method: "PUT", path, headers, body: JSON.stringify(body) });

      await row("RFC7644-3.14/if-match-current", async () => {
        const renamed = changed(resource, { displayName: "Babs Jensen" });
        expect(await put(renamed)).toHaveStatus(200, 204);
        expect(await scim.get(assigned)).toHaveAttribute("displayName", "Babs Jensen");
      });
      await row("RFC7644-3.14/if-match-replace", async () => {
        changedSince(await scim.get(assigned), old);
        const late = changed(resource, { displayName: "Too Late" });
        expect(await put(late)).toHaveStatus(409, 412);
        expect(await scim.get(assigned)).toHaveAttribute("displayName", "Babs Jensen");
      });
      await row("RFC7644-3.14/if-match-delete", async () => {
        changedSince(await scim.get(assigned), old);
        expect(await scim.raw({ method: "DELETE", path, headers })).toHaveStatus(409, 412);
        expect(await scim.get(assigned)).toHaveAttribute("id", assigned.id);
      });
    },
  );
});
