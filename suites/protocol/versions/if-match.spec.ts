// RFC 7644 §3.14: a change or a DELETE on the condition that nobody else was faster.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import * as assume from "../../fixtures/assume.ts";

for (const type of resourceTypes) {
  test.describe(`If-Match for a ${type}`, () => {
    test(
      "lets a change of the current version through",
      covers("RFC7644-3.14/if-match-current"),
      async ({ scim, resources }) => {
        const { path, attribute: name, values } = await resources.create(type);
        const send = (method: string, tag: string, body: unknown) => {
          const headers = [...scim.headers, ["If-Match", tag] as const];
          return scim.raw({ method, path, headers, body: JSON.stringify(body) });
        };
        const before = await scim.read(path);
        const put = await send(
          "PUT",
          assume.entityTag(before),
          withValue(assume.resource(before), name, values[0]),
        );

        assume.matchable(put, assume.entityTag(before));
        expect(put).toHaveStatus(200, 204);
        const between = await scim.read(path);
        expect(between).toHaveAttribute(name, values[0]);
        const change = patchOp({ op: "replace", path: name, value: values[1] });
        expect(assume.offered(await send("PATCH", assume.entityTag(between), change))).toHaveStatus(
          200,
          204,
        );
        expect(await scim.read(path)).toHaveAttribute(name, values[1]);
      },
    );

    test(
      "lets a change of any version, or of one of several, through",
      covers("RFC7644-3.14/if-match-current"),
      async ({ scim, resources }) => {
        const { path, attribute: name, values } = await resources.create(type);
        const before = await scim.read(path);
        const put = (condition: string, value: string) =>
          scim.raw({
            method: "PUT",
            path,
            headers: [...scim.headers, ["If-Match", condition]],
            body: JSON.stringify(withValue(assume.resource(before), name, value)),
          });

        const ofAny = assume.offered(await put("*", values[0]));
        expect(ofAny).toHaveStatus(200, 204);

        const next = assume.entityTag(await scim.read(path));
        // Where a weak one matches nothing, several match nothing either.
        assume.matchable(await put(next, values[1]), next);
        const current = assume.entityTag(await scim.read(path));
        expect(await put(`"another", ${current}`, values[0])).toHaveStatus(200, 204);
        expect(await scim.read(path)).toHaveAttribute(name, values[0]);
      },
    );

    test(
      "stops a change of an old version",
      covers(
        "RFC7644-3.14/if-match-replace",
        "RFC7644-3.14/if-match-patch",
        "RFC7644-3.14/if-match-delete",
      ),
      async ({ scim, resources, row }) => {
        const { path, attribute: name, values } = await resources.create(type);
        const first = await scim.read(path);
        const replacement = withValue(assume.resource(first), name, values[0]);
        assume.status(await scim.write("PUT", path, replacement), "a PUT", 200, 204);
        const old = assume.entityTag(first);
        const headers = [...scim.headers, ["If-Match", old] as const];
        const send = (method: string, body: unknown) =>
          scim.raw({ method, path, headers, body: JSON.stringify(body) });

        await row("RFC7644-3.14/if-match-replace", async () => {
          const before = await scim.read(path);
          assume.isNewVersion(before, old);
          const late = withValue(assume.resource(before), name, values[1]);
          expect(await send("PUT", late)).toHaveStatus(409, 412);
          expect(await scim.read(path)).toShowTheSameAs(before);
        });
        await row("RFC7644-3.14/if-match-patch", async () => {
          const before = await scim.read(path);
          assume.isNewVersion(before, old);
          const late = patchOp({ op: "replace", path: name, value: values[1] });
          expect(assume.offered(await send("PATCH", late))).toHaveStatus(409, 412);
          expect(await scim.read(path)).toShowTheSameAs(before);
        });
        await row("RFC7644-3.14/if-match-delete", async () => {
          const before = await scim.read(path);
          assume.isNewVersion(before, old);
          const bare = headers.filter(([name]) => name !== "Content-Type");
          const answer = await scim.raw({ method: "DELETE", path, headers: bare });
          expect(assume.offered(answer)).toHaveStatus(409, 412);
          expect(await scim.read(path)).toShowTheSameAs(before);
        });
      },
    );
  });
}
