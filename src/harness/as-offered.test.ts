import { describe, expect, it } from "vitest";
import type { RequirementId } from "../requirements/catalogue.ts";
import type { Exchange } from "../wire/exchange.ts";
import { asOffered } from "./as-offered.ts";
import type { Found } from "./observations.ts";
import type { Lack, Lacking, Offer } from "./offer.ts";

const sentence = "the target doesn't keep displayName: GET /Users/{id} was answered with 200";
const withoutDisplayName: Offer = {
  lacks: [
    { what: "displayName", sentence, exchanges: ["look#1"], takes: "did-not-apply" as const },
  ],
};
const exchanges = ["Users/7", "Groups/7"].map(
  (path, at) => ({ id: `w0#${at}`, request: { url: `https://x/scim/${path}` } }) as Exchange,
);

function broken(at: string, received: string, exchange = "w0#0"): Found {
  const finding = { matcher: "toHaveAttribute", expected: "…", received, at: [at], exchange };
  return { outcome: "broken", finding };
}

function offered(
  found: Found,
  offer: Offer = withoutDisplayName,
  requirement: RequirementId = "OKTA-update/stale-formatted",
) {
  return asOffered(found, { requirement, offer: () => Promise.resolve(offer), exchanges });
}

describe("What a target doesn't keep", () => {
  it.each([
    ["is missed", "nothing"],
    ["is shown as something else, made of other attributes", '"Ms. Babs Jensen"'],
  ])("removes a row where it %s", async (_, received) => {
    expect(await offered(broken("/displayName", received))).toEqual({
      outcome: "did-not-apply",
      reason: sentence,
      lack: "displayName",
    });
  });

  it("removes a row that says so itself", async () => {
    const found: Found = { outcome: "unreached", reason: "it isn't kept", lack: "displayName" };
    expect(await offered(found)).toMatchObject({ outcome: "did-not-apply" });
  });

  it.each<[string, Lacking]>([
    ["manager", "the enterprise extension"],
    ["phoneNumbers", "phoneNumbers"],
  ])("removes a row that misses %s", async (lack, what) => {
    const seen = { what, sentence, exchanges: [], takes: "did-not-apply" as const };
    const found: Found = { outcome: "unreached", reason: "it isn't kept", lack };
    expect(await offered(found, { lacks: [seen] })).toMatchObject({ outcome: "did-not-apply" });
    expect(await offered(found, { lacks: [] })).toBe(found);
  });

  it("removes a row that misses an attribute of an extension that isn't kept", async () => {
    const urn = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    const what = "the enterprise extension" as const;
    const offer: Offer = { lacks: [{ what, sentence, exchanges: [], takes: "did-not-apply" }] };
    const found = broken(`/${urn}/costCenter`, "nothing");
    const other = await offered(found, offer, "RFC7644-3.5.2/extension-path");
    expect(other).toMatchObject({ outcome: "did-not-apply", lack: what });
    expect(await offered(found, offer, "OKTA-extension/enterprise-kept")).toBe(found);
  });

  it("leaves a row unverified by the profile, or by what another row reports", async () => {
    const lack: Lack = { what: "preexisting", sentence, exchanges: [], takes: "unreached" };
    const found: Found = { outcome: "unreached", reason: sentence, lack: "preexisting" };
    expect(await offered(found, { lacks: [lack] })).toBe(found);
  });

  it("is reported by the row about it", async () => {
    const found = broken("/displayName", "nothing");
    expect(await offered(found, withoutDisplayName, "OKTA-profile/simple-attributes")).toBe(found);
  });

  it.each<[string, Found, Offer]>([
    ["of a group", broken("/displayName", "nothing", "w0#1"), withoutDisplayName],
    ["another attribute", broken("/name/givenName", "nothing"), withoutDisplayName],
    ["where the target keeps it", broken("/displayName", "nothing"), { lacks: [] }],
  ])("removes no other row: %s", async (_, found, offer) => {
    expect(await offered(found, offer)).toBe(found);
  });
});

describe("What /Schemas doesn't describe", () => {
  const described: Offer = { lacks: [], described: ["username", "emails"] };

  it("removes a row that misses it", async () => {
    expect(await offered(broken("/title", "nothing"), described)).toEqual({
      outcome: "did-not-apply",
      reason: "/Schemas describes no title of users",
      lack: "title",
    });
  });

  it.each([
    ["is shown wrongly", broken("/title", '"Major"')],
    ["is described", broken("/userName", "nothing")],
  ])("doesn't where it %s", async (_, found) => {
    expect(await offered(found, described)).toBe(found);
  });
});
