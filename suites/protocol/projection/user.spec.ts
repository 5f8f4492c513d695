// RFC 7644 §3.4.2.5 and §3.9: which attributes an answer shows. Only attributes that RFC 7643 returns by
// default are looked for where nobody asked for them: a target may always return more than id.

import { covers } from "../../../src/requirements/covers.ts";
import { has } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { userPath } from "../../fixtures/scim.ts";
import * as assume from "../../fixtures/assume.ts";

test.describe("An answer shows what was asked for", () => {
  test(
    "of a query and of a read",
    covers(
      "RFC7644-3.4.2.5/attributes",
      "RFC7644-3.4.2.5/excluded-attributes",
      "RFC7644-3.4.2.5/excluded-keeps-always",
      "RFC7644-3.9/attributes",
      "RFC7644-3.9/sub-attribute",
      "RFC7644-3.9/excluded-attributes",
    ),
    async ({ okta, scim, user, row }) => {
      const assigned = await okta.assign(user());
      const isOurs = `userName eq "${assigned.userName}"`;
      const path = userPath(assigned);
      const whole = await scim.get(assigned);
      assume.occurred(has(whole.json, "name.givenName"), "the target shows no given name");
      assume.occurred(has(whole.json, "emails.0.value"), "the target shows no e-mail address");

      await row("RFC7644-3.4.2.5/attributes", async () => {
        const page = await scim.find(isOurs, "&attributes=userName");
        expect(page).toShow("Resources.0.id", "Resources.0.userName");
        expect(page).toHide("Resources.0.name", "Resources.0.emails");
        const later = await scim.find(isOurs);
        expect(later).toShow("Resources.0.name.givenName", "Resources.0.emails.0.value");
      });
      await row("RFC7644-3.4.2.5/excluded-attributes", async () => {
        const page = await scim.find(isOurs, "&excludedAttributes=name");
        expect(page).toShow("Resources.0.userName", "Resources.0.emails.0.value");
        expect(page).toHide("Resources.0.name");
      });
      await row("RFC7644-3.4.2.5/excluded-keeps-always", async () => {
        const page = await scim.find(isOurs, "&excludedAttributes=id,name");
        expect(page).toHaveAttribute("Resources.0.id", assigned.id);
      });
      await row("RFC7644-3.9/attributes", async () => {
        const read = await scim.read(`${path}?attributes=userName`);
        expect(read).toShow("id", "userName");
        expect(read).toHide("name", "emails");
        expect(await scim.get(assigned)).toShow("name.givenName", "emails.0.value");
      });
      await row("RFC7644-3.9/sub-attribute", async () => {
        const read = await scim.read(`${path}?attributes=name.familyName`);
        expect(read).toShow("id", "name.familyName");
        expect(read).toHide("name.givenName", "emails");
      });
      await row("RFC7644-3.9/excluded-attributes", async () => {
        const read = await scim.read(`${path}?excludedAttributes=id,name`);
        expect(read).toShow("id", "userName", "emails.0.value");
        expect(read).toHide("name");
        assume.occurred(has(whole.json, "name.familyName"), "the target shows no family name");
        const part = await scim.read(`${path}?excludedAttributes=name.givenName`);
        expect(part).toShow("userName", "name.familyName", "emails.0.value");
        expect(part).toHide("name.givenName");
      });
    },
  );

  test("of a create and a PUT", covers("RFC7644-3.9/on-write"), async ({ okta, scim, user }) => {
    const profile = user();
    const resource = { ...okta.createResource(profile), password: undefined };
    const created = await scim.write("POST", "/Users?attributes=userName", resource);
    assume.status(created, "a create", 201);
    const found = await scim.find(`userName eq "${profile.userName}"`);
    assume.occurred(created.text !== "", "a create is answered without a body");
    const assigned = okta.idOf(created);

    const replaced = await scim.write(
      "PUT",
      `${userPath(assigned)}?excludedAttributes=name`,
      resource,
    );

    expect(created).toShow("id", "userName");
    expect(created).toHide("name", "emails");
    expect(found).toList(assigned.id);
    expect(replaced).toShow("id", "userName");
    expect(replaced).toHide("name");
  });
});
