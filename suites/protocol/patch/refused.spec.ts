// RFC 7644 §3.5.2 and §3.12: what a PATCH is refused for, of users and of groups. All of it is wrong on
// purpose. What is there afterwards is judged first: it must be what was there before.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { groupPath, memberPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

/** A value of another type than the attribute's. */
const wrongType = {
  User: { op: "replace", path: "active", value: "sometimes" },
  Group: { op: "replace", path: "members", value: "everyone" },
};

for (const type of resourceTypes) {
  test(
    `A PATCH of a ${type} is refused if it is malformed or can't be carried out`,
    covers(
      "RFC7644-3.5.2/without-operations",
      "RFC7644-3.5.2/unknown-op",
      "RFC7644-3.12/invalid-path",
      "RFC7644-3.5.2/read-only-refused",
      "RFC7644-3.12/patch-mutability",
      "RFC7644-3.5.2/wrong-type-refused",
    ),
    async ({ scim, resources, row }) => {
      const { path, attribute, values } = await resources.create(type);
      const send = (body: unknown) =>
        scim.raw({ method: "PATCH", path, headers: scim.headers, body: JSON.stringify(body) });

      await row("RFC7644-3.5.2/without-operations", async () => {
        const { schemas } = patchOp();
        expect(await send({ schemas })).toHaveStatus(400);
        expect(await send({ schemas, Operations: [] })).toHaveStatus(400);
      });
      await row("RFC7644-3.5.2/unknown-op", async () => {
        const before = await scim.read(path);
        const answer = await send(patchOp({ op: "move", path: attribute, value: values[0] }));
        expect(await scim.read(path)).toShowTheSameAs(before);
        expect(answer).toHaveStatus(400);
      });
      await row("RFC7644-3.12/invalid-path", async () => {
        const answer = await send(
          patchOp({ op: "replace", path: `${attribute}.`, value: values[1] }),
        );
        expect(assume.offered(answer)).toBeRefusedWith(400, "invalidPath");
      });
      const before = await scim.read(path);
      const otherId = await send(patchOp({ op: "replace", path: "id", value: "another-0001" }));
      await row("RFC7644-3.5.2/read-only-refused", async () => {
        expect(await scim.read(path)).toShowTheSameAs(before);
        expect(otherId).toBeRefusedOrNotImplemented();
        // Okta sends the id beside others: to pass it over is as right as to refuse it.
        await send(patchOp({ op: "replace", value: { id: "another-0001" } }));
        expect(await scim.read(path)).toShowTheSameAs(before);
      });
      await row("RFC7644-3.12/patch-mutability", () =>
        expect(assume.offered(otherId)).toBeRefusedWith(400, "mutability"),
      );
      await row("RFC7644-3.5.2/wrong-type-refused", async () => {
        const unchanged = await scim.read(path);
        const answer = await send(patchOp(wrongType[type]));
        expect(await scim.read(path)).toShowTheSameAs(unchanged);
        expect(answer).toBeRefusedOrNotImplemented();
      });
    },
  );
}

test(
  "A PATCH is refused if it turns one member of a group into another",
  covers("RFC7643-4.2/member-value-immutable"),
  async ({ okta, scim, sharedUser }) => {
    const [member, stranger] = [await sharedUser(), await sharedUser()];
    const group = await okta.pushGroup("Droids", member);
    const path = `${memberPath(member)}.value`;

    const operation = patchOp({ op: "replace", path, value: stranger.id });
    const answer = await scim.write("PATCH", groupPath(group), operation);

    expect(await scim.getGroup(group)).toHaveMembers(member.id);
    expect(answer).toBeRefusedOrNotImplemented();
  },
);
