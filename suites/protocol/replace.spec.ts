// RFC 7644 §3.5.1.

import { setTimeout as pause } from "node:timers/promises";
import { covers } from "../../src/requirements/covers.ts";
import { attribute } from "../attribute.ts";
import { expect, test } from "../fixtures.ts";
import { changed, without } from "../fixtures/changed.ts";
import { userPath } from "../fixtures/scim.ts";
import { withTwoEmails } from "../fixtures/two-emails.ts";
import { arranged, kept, momentOf, resourceOf } from "../fixtures/assume.ts";

test.describe("A PUT", () => {
  test(
    "of what was just read is carried out, and leaves it as it was",
    covers("RFC7644-3.1/read-modify-write"),
    async ({ okta, scim, person }) => {
      const assigned = await okta.assign(person({ title: "Tour Guide" }));
      const before = await scim.get(assigned);

      const answer = await scim.write("PUT", userPath(assigned), resourceOf(before));

      expect(answer).toHaveStatus(200, 204);
      expect(await scim.get(assigned)).toShowTheSameAs(before);
    },
  );

  test(
    "changes what it names, and keeps the id",
    covers(
      "RFC7644-3.1/reflects-state",
      "RFC7643-3.1/id-stable",
      "RFC7643-3.1/last-modified-moves",
      "RFC7643-2.5/null-unassigns",
      "RFC7644-3.5.1/without-required",
    ),
    async ({ okta, scim, person, row }) => {
      const assigned = await okta.assign(person({ title: "Tour Guide", nickName: "Babs" }));
      const { userName } = person();
      const before = await scim.get(assigned);
      const resource = resourceOf(before);
      const put = (body: unknown) => scim.write("PUT", userPath(assigned), body);
      // Longer than the coarsest clock that a dateTime shows.
      await pause(1_100);

      const answer = await put(changed(resource, { userName, title: "Pilot" }));

      const read = await scim.get(assigned);
      await row("RFC7644-3.1/reflects-state", () => {
        resourceOf(answer);
        expect(read).toShowTheSameAs(answer);
      });
      await row("RFC7643-3.1/id-stable", async () => {
        expect([assigned.id, undefined]).toContain(attribute(answer.json, "id"));
        expect(read).toHaveAttribute("id", assigned.id);
        kept(read, "userName", userName);
        expect(await okta.lookup(userName)).toList(assigned.id);
      });
      await row("RFC7643-3.1/last-modified-moves", () => {
        kept(read, "title", "Pilot");
        expect(read).toHaveLater("meta.lastModified", momentOf(before, "meta.lastModified"));
      });
      await row("RFC7643-2.5/null-unassigns", async () => {
        kept(read, "title", "Pilot");
        const cleared = changed(resource, { userName, title: null, emails: [] });
        arranged(await put(cleared), "a PUT with null and an empty list", 200, 204);
        const after = await scim.get(assigned);
        expect(after).toHaveNoValue("title");
        expect(after).toHaveNoValue("emails");
      });
      await row("RFC7644-3.5.1/without-required", async () => {
        const nameless = without(resource, "userName", "title");
        expect(await put({ ...nameless, title: "Captain" })).toBeScimError(400);
        const after = await scim.get(assigned);
        expect(after).toHaveText("userName");
        expect(after).not.toHaveAttribute("title", "Captain");
      });
    },
  );

  test(
    "puts one list in the place of another",
    covers("RFC7644-3.5.1/replaces-values"),
    async ({ okta, scim, person }) => {
      const home = person().email;
      const user = await withTwoEmails({ okta, scim }, person(), home);
      const resource = resourceOf(await scim.get(user));

      const emails = [{ value: home, type: "work", primary: true }];
      const answer = await scim.write("PUT", userPath(user), changed(resource, { emails }));

      expect(answer).toHaveStatus(200, 204);
      const read = await scim.get(user);
      expect(read).toHaveElement("emails", { value: home, type: "work" });
      expect(read).toHaveEntries("emails", 1);
    },
  );
});
