// RFC 7644 §3.4.2.5 and §3.9, of users and of groups: each answer that shows a resource heeds what was asked for.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { withValue } from "../../fixtures/changed.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { resourceTypes } from "../../fixtures/resources.ts";
import { endpointOf } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

/** What comes by default and isn't asked for: a list of what may be long. */
const beside = { User: "emails", Group: "members" };

for (const type of resourceTypes) {
  test(
    `A read and a list of ${type}s show what was asked for`,
    covers(
      "RFC7644-3.4.2.5/attributes",
      "RFC7644-3.4.2.5/excluded-attributes",
      "RFC7644-3.4.2.5/excluded-keeps-always",
      "RFC7644-3.9/attributes",
      "RFC7644-3.9/sub-attribute",
      "RFC7644-3.9/excluded-attributes",
      "RFC7644-3.10/any-case",
      "RFC7644-3.4.2/whole-entries",
    ),
    async ({ scim, resources, row }) => {
      const { id, path, key, filter } = await resources.create(type);
      const left = beside[type];
      const whole = await scim.read(path);
      assume.occurred(has(whole.json, `${left}.0`), `the target shows no ${left}`);
      const list = async (parameters: string) =>
        assume.found(await scim.find(filter, parameters, type));

      await row("RFC7644-3.4.2/whole-entries", async () =>
        expect(await list("")).toShowEachAs(whole),
      );
      await row("RFC7644-3.4.2.5/attributes", async () => {
        const page = await list(`&attributes=${key}`);
        expect(page).toShow("Resources.0.id", `Resources.0.${key}`);
        expect(page).toHide(`Resources.0.${left}`, "Resources.0.name");
        expect(await list(`&attributes=${key},${left}`)).toShow(
          `Resources.0.${key}`,
          `Resources.0.${left}.0.value`,
        );
      });
      await row("RFC7644-3.4.2.5/excluded-attributes", async () => {
        const page = await list(`&excludedAttributes=${left}`);
        expect(page).toShow(`Resources.0.${key}`);
        expect(page).toHide(`Resources.0.${left}`);
      });
      await row("RFC7644-3.4.2.5/excluded-keeps-always", async () => {
        const page = await list(`&excludedAttributes=id,${left}`);
        expect(page).toHaveAttribute("Resources.0.id", id);
      });
      await row("RFC7644-3.9/attributes", async () => {
        const read = await scim.read(`${path}?attributes=${key}`);
        expect(read).toShow("id", key);
        expect(read).toHide(left, "name");
      });
      await row("RFC7644-3.9/sub-attribute", async () => {
        const read = await scim.read(`${path}?attributes=${left}.value`);
        expect(read).toShow("id", `${left}.0.value`);
      });
      await row("RFC7644-3.9/excluded-attributes", async () => {
        const read = await scim.read(`${path}?excludedAttributes=id,${left}`);
        expect(read).toShow("id", key);
        expect(read).toHide(left);
      });
      await row("RFC7644-3.10/any-case", async () => {
        const read = await scim.read(`${path}?attributes=${key.toUpperCase()}`);
        expect(read).toShow("id", key);
        expect(read).toHide(left, "name");
      });
    },
  );

  test(
    `The answers to a create, a PUT and a PATCH of a ${type} show what was asked for`,
    covers("RFC7644-3.9/on-write"),
    async ({ scim, resources }) => {
      const draft = await resources.draft(type);
      const left = beside[type];
      const without = `?excludedAttributes=${left}`;

      const created = await scim.write("POST", `${endpointOf[type]}${without}`, draft.body);
      const { path, key, attribute, values, following } = resources.made(draft, created);
      assume.occurred(created.text !== "", "a create is answered without a body");
      const whole = await scim.read(path);
      assume.occurred(has(whole.json, `${left}.0`), `the target shows no ${left}`);
      const replacement = withValue(assume.resource(whole), attribute, values[0]);
      const replaced = assume.offered(await scim.write("PUT", `${path}${without}`, replacement));
      const named = `?attributes=${attribute}`;
      const change = patchOp({ op: "replace", path: attribute, value: values[1] });
      const patched = assume.offered(await scim.write("PATCH", `${path}${named}`, change));

      expect(created).toShow("id", key);
      expect(created).toHide(left);
      expect(replaced).toShow("id", key);
      expect(replaced).toHide(left);
      assume.shown(patched);
      expect(patched).toShow("id", attribute);
      expect(patched).toHide(left, "name.givenName");
      // What an answer leaves out is not to be lost.
      expect(await scim.read(path)).toShowTheSameAs(whole, { except: following });
    },
  );
}
