// RFC 7644 §3.5.2: a PATCH changes what its operations name, of a user and of a group, and nothing beside.

import { covers } from "../../../src/requirements/covers.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import * as assume from "../../fixtures/assume.ts";

/** An operation that can't be carried out: nothing matches its filter, and replace needs a match (§3.5.2.3). */
const failing = {
  User: { op: "replace", path: 'emails[type eq "no-such-type"].value', value: "a@example.com" },
  Group: { op: "replace", path: 'members[value eq "no-such-member"].display', value: "A" },
};

for (const type of resourceTypes) {
  test.describe(`A PATCH of a ${type}`, () => {
    test(
      "sets what it names, leaves the rest, and shows the result",
      covers(
        "RFC7644-3.5.2.1/single-value",
        "RFC7644-3.5.2.1/pathless",
        "RFC7644-3.5.2.3/single-value",
        "RFC7644-3.5.2.3/pathless",
        "RFC7644-3.5.2/leaves-others",
        "RFC7644-3.1/reflects-state",
        "RFC7644-3.5.2/attributes-give-200",
      ),
      async ({ scim, resources, row }) => {
        const { id, path, attribute, values, following } = await resources.create(type);
        const [one, other] = values;
        const before = await scim.read(path);
        const patch = async (operation: unknown, query = "") => {
          const answer = await scim.write("PATCH", `${path}${query}`, patchOp(operation));
          return { answer, read: await scim.read(path) };
        };

        const replaced = await patch({ op: "replace", path: attribute, value: one });
        const merged = await patch({ op: "replace", value: withValue({}, attribute, other) });
        const added = await patch({ op: "add", path: attribute, value: one });
        const laid = await patch({ op: "add", value: withValue({}, attribute, other) });

        await row("RFC7644-3.5.2.3/single-value", () => {
          expect(replaced.answer).toHaveStatus(200, 204);
          expect(replaced.read).toHaveAttribute(attribute, one);
        });
        await row("RFC7644-3.5.2.3/pathless", () => {
          expect(merged.answer).toHaveStatus(200, 204);
          expect(merged.read).toHaveAttribute(attribute, other);
        });
        await row("RFC7644-3.5.2.1/single-value", () => {
          expect(added.answer).toHaveStatus(200, 204);
          expect(added.read).toHaveAttribute(attribute, one);
        });
        await row("RFC7644-3.5.2.1/pathless", () => {
          expect(laid.answer).toHaveStatus(200, 204);
          expect(laid.read).toHaveAttribute(attribute, other);
        });
        await row("RFC7644-3.5.2/leaves-others", () => {
          expect(replaced.read).toShowTheSameAs(before, { except: following });
          expect(merged.read).toShowTheSameAs(before, { except: following });
          expect(added.read).toShowTheSameAs(before, { except: following });
          expect(laid.read).toShowTheSameAs(before, { except: following });
        });
        await row("RFC7644-3.1/reflects-state", () => {
          assume.shown(replaced.answer);
          expect(replaced.answer).toBeSeenIn(replaced.read);
        });
        await row("RFC7644-3.5.2/attributes-give-200", async () => {
          const named = { op: "replace", path: attribute, value: one };
          const { answer } = await patch(named, `?attributes=${attribute}`);
          expect(answer).toHaveStatus(200);
          expect(answer).toHaveAttribute("id", id);
          expect(answer).toHaveAttribute(attribute, one);
          expect(answer).toHide("emails", "members", "name.givenName");
        });
      },
    );

    test(
      "takes effect in order, or not at all",
      covers("RFC7644-3.5.2/sequential", "RFC7644-3.5.2/atomic"),
      async ({ scim, resources, row }) => {
        const { path, attribute, values } = await resources.create(type);
        const [first, second] = values.map((value) => ({ op: "replace", path: attribute, value }));
        const patch = (...operations: readonly unknown[]) =>
          scim.write("PATCH", path, patchOp(...operations));

        await row("RFC7644-3.5.2/sequential", async () => {
          expect(await patch(first, second)).toHaveStatus(200, 204);
          expect(await scim.read(path)).toHaveAttribute(attribute, values[1]);
          expect(await patch(first, second, first)).toHaveStatus(200, 204);
          expect(await scim.read(path)).toHaveAttribute(attribute, values[0]);
          expect(await patch(first, first, second)).toHaveStatus(200, 204);
        });
        await row("RFC7644-3.5.2/atomic", async () => {
          const before = await scim.read(path);
          assume.kept(before, attribute, values[1]);
          assume.failed(await patch(first, failing[type]));
          expect(await scim.read(path)).toShowTheSameAs(before);
          assume.failed(await patch(failing[type], first));
          expect(await scim.read(path)).toShowTheSameAs(before);
        });
      },
    );
  });
}

test(
  "A PATCH of a group's members leaves its name and its externalId",
  covers("RFC7644-3.5.2/leaves-others"),
  async ({ scim, resources, sharedUser }) => {
    const { path } = await resources.create("Group");
    const before = await scim.read(path);
    const value = [{ value: (await sharedUser()).id }];
    const patch = (operation: object) => scim.write("PATCH", path, patchOp(operation));

    assume.status(await patch({ op: "add", path: "members", value }), "an add", 200, 204);
    const added = await scim.read(path);
    assume.status(await patch({ op: "replace", path: "members", value }), "a replace", 200, 204);

    expect(added).toShowTheSameAs(before, { except: ["members"] });
    expect(await scim.read(path)).toShowTheSameAs(before, { except: ["members"] });
  },
);
