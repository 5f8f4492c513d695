import { expect, it } from "vitest";
import { guideMapping } from "../okta/guide-mapping.ts";
import { findOffers } from "./offers.ts";
import type { Real } from "./real.ts";

const types = { Resources: [{ endpoint: "/Users" }, { endpoint: "/Groups" }] };
const readings: Readonly<Record<string, unknown>> = { "/ResourceTypes": types };

it.each([
  ["none of a plain SCIM target", false, 501, { groups: false, replacesGroups: false }],
  ["some of Interact, which Okta pushes to", true, 501, { groups: true, replacesGroups: true }],
  ["some where a create is refused for itself", false, 400, { groups: true, replacesGroups: true }],
])("Groups that can't be created are %s", async (_what, isInteract, status, expected) => {
  const scim = {
    read: (path: string) => Promise.resolve({ status: 200, json: readings[path] ?? {} }),
    write: () => Promise.resolve({ status, json: {} }),
  };
  const newProfile = () => ({ userName: "ada", givenName: "Ada", familyName: "L", email: "a@b.c" });
  const mapping = guideMapping;
  const real = { scim, isInteract, mapping, newProfile, newGroupName: () => "Nurses" };
  expect(await findOffers(real as unknown as Real, true)).toMatchObject(expected);
});
