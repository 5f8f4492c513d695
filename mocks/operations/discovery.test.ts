// What the provider says about itself, and whether it keeps to it.
import { describe, expect, it } from "vitest";
import { connect, enterpriseUrn, interactUrn } from "../fixtures/connect.ts";

const coreUser = "urn:ietf:params:scim:schemas:core:2.0:User";
const coreGroup = "urn:ietf:params:scim:schemas:core:2.0:Group";
const interactGroup = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:Group";

function idsOf(resources: unknown): string[] {
  return (resources as { id: string }[]).map(({ id }) => id);
}

interface Described {
  readonly name: string;
  readonly required: boolean;
  readonly subAttributes?: readonly Described[];
}

describe("discovery", () => {
  it("declares what the provider does", async () => {
    const { send, baseUrl } = await connect();
    const { body } = await send("GET", "/ServiceProviderConfig");
    expect(body).toMatchObject({
      schemas: ["urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"],
      patch: { supported: true },
      bulk: { supported: false },
      filter: { supported: true, maxResults: 200 },
      authenticationSchemes: [{ type: "oauthbearertoken" }],
      meta: { location: `${baseUrl}/ServiceProviderConfig` },
    });
  });

  it("lists the resource types, each readable where meta.location says", async () => {
    const { send, baseUrl } = await connect();
    const { body } = await send("GET", "/ResourceTypes");
    expect(idsOf(body["Resources"])).toEqual(["User", "Group"]);
    const user = await send("GET", "/ResourceTypes/User");
    expect(user.body).toMatchObject({
      endpoint: "/Users",
      schema: coreUser,
      schemaExtensions: [
        { schema: enterpriseUrn, required: false },
        { schema: interactUrn, required: true },
      ],
      meta: { location: `${baseUrl}/ResourceTypes/User` },
    });
    expect(body["Resources"]).toContainEqual(user.body);
  });

  it("lists the schemas, each readable under its URN, encoded or not", async () => {
    const { send } = await connect();
    const { body } = await send("GET", "/Schemas");
    expect(body["totalResults"]).toBe(5);
    expect(idsOf(body["Resources"])).toEqual([
      coreUser,
      enterpriseUrn,
      interactUrn,
      coreGroup,
      interactGroup,
    ]);
    const plain = await send("GET", `/Schemas/${interactUrn}`);
    const encoded = await send("GET", `/Schemas/${encodeURIComponent(interactUrn)}`);
    expect(plain.status).toBe(200);
    expect(encoded.body).toEqual(plain.body);
  });

  it.each([
    ["guide", ["location"]],
    ["field-mapping", ["location", "loginType"]],
  ] as const)("under %s requires %j of the extension", async (contract, expected) => {
    const { send } = await connect({ contract });
    const { body } = await send("GET", `/Schemas/${interactUrn}`);
    const attributes = body["attributes"] as unknown as Described[];
    const all = attributes.flatMap((one) => [one, ...(one.subAttributes ?? [])]);
    const required = all.filter((one) => one.required).map(({ name }) => name);
    expect(required.sort()).toEqual([...expected].sort());
  });

  it("under core has nothing of Interact's", async () => {
    const { send } = await connect({ contract: "core" });
    const { body } = await send("GET", "/Schemas");
    expect(idsOf(body["Resources"])).toEqual([coreUser, enterpriseUrn, coreGroup]);
  });

  it.each(["/Schemas", "/ResourceTypes"])("refuses a filter on %s with 403", async (path) => {
    const { send } = await connect();
    expect((await send("GET", `${path}?filter=id%20pr`)).status).toBe(403);
  });

  it.each(["/Schemas/urn:x", "/ResourceTypes/user", "/ServiceProviderConfig/1"])(
    "%s is a 404",
    async (path) => {
      const { send } = await connect();
      expect((await send("GET", path)).status).toBe(404);
    },
  );
});
