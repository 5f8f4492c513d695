import { describe, expect, it } from "vitest";
import { attributeOfUser, isUndescribed } from "./offer.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
const offer = { lacks: [], described: ["username", "active", enterprise.toLowerCase()] };
const isExcused = (method: string, path: string, place: string) => {
  const asked = { method, url: `https://example.com/scim/v2${path}` };
  const name = attributeOfUser(asked, place);
  return name !== undefined && isUndescribed(offer, name);
};

describe("An attribute that /Schemas describes for no user", () => {
  it.each([
    ["GET", "/Users/7", "/title"],
    ["POST", "/Users?attributes=title", "/title"],
    ["GET", "/Users?filter=x", "/Resources/0/title"],
    ["POST", "/Users/.search", "/Resources/0/title"],
    ["GET", "/Users/7", "/urn:example:2.0:User/badge"],
  ])("is excused in %s %s at %s", (...given) => expect(isExcused(...given)).toBe(true));

  it.each([
    ["GET", "/Users/7", "/active"],
    ["GET", "/Users/7", "/id"],
    ["GET", "/Users/7", `/${enterprise}/manager`],
    ["GET", "/Users?filter=x", "/Resources/0/active"],
    ["GET", "/Users?filter=x", "/nextCursor"],
    ["POST", "/Users/.search", "/totalResults"],
    ["GET", "/Groups/7", "/members"],
    ["GET", "/Schemas", "/Resources/0/attributes"],
    ["GET", "/ResourceTypes", "/Resources/0/endpoint"],
    ["GET", "/ServiceProviderConfig", "/authenticationSchemes"],
  ])("doesn't excuse %s %s at %s", (...given) => expect(isExcused(...given)).toBe(false));

  it("is none where the target describes nothing", () =>
    expect(isUndescribed({ lacks: [] }, "title")).toBe(false));
});
