// RFC 7644 §3.5.2.1 and §3.5.2.3: a list that is changed without a filter, and what becomes of the values it has.

import { covers } from "../../../src/requirements/covers.ts";
import { attribute, listAt } from "../../attribute.ts";
import { expect, test } from "../../fixtures.ts";
import { placeOf } from "../../fixtures/discovered.ts";
import { patchOp } from "../../fixtures/patch-op.ts";
import { userPath } from "../../fixtures/scim.ts";
import { withTwoEmails } from "../../fixtures/two-emails.ts";
import * as assume from "../../fixtures/assume.ts";

test(
  "A PATCH adds an address that isn't primary, and another stays primary",
  covers("RFC7644-3.5.2.1/appends"),
  async ({ okta, scim, user }) => {
    const profile = user();
    const created = await withTwoEmails({ okta, scim }, profile, user().email);
    const before = await scim.get(created);
    const place = placeOf(before, "emails", profile.email);
    const isPrimary = attribute(before.json, `${place}.primary`) === true;
    assume.occurred(isPrimary, "the target keeps no primary of emails");

    const value = [{ value: user().email, type: "other" }];
    const add = patchOp({ op: "add", path: "emails", value });
    const answer = await scim.write("PATCH", userPath(created), add);

    expect(assume.accepted(answer)).toHaveStatus(200, 204);
    expect(await scim.get(created)).toHaveElement("emails", {
      value: profile.email,
      primary: true,
    });
  },
);

test(
  "A PATCH adds a number that is there with another type",
  covers("RFC7644-3.5.2.1/appends"),
  async ({ okta, scim, user }) => {
    const work = { value: "+44 161 496 0101", type: "work" };
    const home = { ...work, type: "home" };
    const body = { ...okta.createResource(user()), phoneNumbers: [work, home] };
    const created = await scim.write("POST", "/Users", body);
    const assigned = okta.idOf(assume.status(created, "creating a user", 200, 201));
    const patch = (operation: object) =>
      scim.write("PATCH", userPath(assigned), patchOp(operation));
    const shown = listAt((await scim.get(assigned)).json, "phoneNumbers");
    const types = shown.map((each) => String(attribute(each, "type")).toLowerCase());
    const areShown = [work, home].every(({ type }) => types.includes(type));
    // A provider may show one value with several types (RFC 7643 §2.4). It need not.
    assume.occurred(areShown, "the target shows a number with one type only");
    const one = await patch({ op: "replace", path: "phoneNumbers", value: [work] });
    assume.status(assume.offered(one), "a replace", 200, 204);
    assume.hasCount(await scim.get(assigned), "phoneNumbers", 1);

    const answer = await patch({ op: "add", path: "phoneNumbers", value: [home] });

    expect(answer).toHaveStatus(200, 204);
    const read = await scim.get(assigned);
    expect(read).toHaveElement("phoneNumbers", work);
    expect(read).toHaveElement("phoneNumbers", home);
  },
);

test(
  "A PATCH replaces a sub-attribute where no filter selects a value",
  covers("RFC7644-3.5.2.3/all-values"),
  async ({ okta, scim, user }) => {
    const created = await withTwoEmails({ okta, scim }, user(), user().email);
    const value = user().email;

    const replace = patchOp({ op: "replace", path: "emails.value", value });
    const answer = await scim.write("PATCH", userPath(created), replace);

    // Whether that means one value or all of them is left open, and whether it means any.
    expect(assume.accepted(assume.offered(answer))).toHaveStatus(200, 204);
    expect(await scim.get(created)).toHaveElement("emails", { value });
  },
);

test(
  "A PATCH adds a number to a user without one",
  covers("RFC7644-3.5.2.1/absent-attribute"),
  async ({ okta, scim, user }) => {
    const number = { value: "+44 161 496 0101", type: "work" };
    const body = { ...okta.createResource(user()), phoneNumbers: [number] };
    const created = await scim.write("POST", "/Users", body);
    const assigned = okta.idOf(assume.status(created, "creating a user", 200, 201));
    const patch = (operation: object) =>
      scim.write("PATCH", userPath(assigned), patchOp(operation));
    const shown = async () => listAt((await scim.get(assigned)).json, "phoneNumbers").length;
    assume.occurred((await shown()) === 1, "the target keeps no phone number");
    const removed = await patch({ op: "remove", path: "phoneNumbers" });
    assume.status(assume.offered(removed), "a remove", 200, 204);
    assume.occurred((await shown()) === 0, "the target keeps a number that was removed");

    const answer = await patch({ op: "add", path: "phoneNumbers", value: [number] });

    expect(answer).toHaveStatus(200, 204);
    const read = await scim.get(assigned);
    expect(read).toHaveElement("phoneNumbers", { value: number.value });
    expect(read).toHaveEntries("phoneNumbers", 1);
  },
);
