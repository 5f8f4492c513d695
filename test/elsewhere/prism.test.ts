// Prism serves the contract's examples, and as a proxy holds the reference mock against the contract.
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve, type Served } from "../../mocks/serve.ts";
import { validateExchange } from "../../src/contract/validate-exchange.ts";

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const contract = file("openapi/interact-scim.yaml");
const interact = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";
const patchOp = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
const ada = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
  userName: "ada@example.com",
  [interact]: { location: "Manchester" },
};

let mock: Served;
const children: ChildProcess[] = [];

/** Starts Prism, and answers where it listens. */
async function prism(...args: readonly string[]): Promise<string> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const child = spawn(process.execPath, [
    file("node_modules/@stoplight/prism-cli/dist/index.js"),
    ...args,
    "--port",
    String(port),
  ]);
  children.push(child);
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (text) => {
      if (String(text).includes("is listening")) resolve();
    });
  });
  return `http://127.0.0.1:${port}`;
}

async function send(url: string, method = "GET", body?: object) {
  const response = await fetch(url, {
    method,
    headers: { authorization: "Bearer secret", "content-type": "application/scim+json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    violations: response.headers.get("sl-violations"),
    contentType: response.headers.get("content-type") ?? "",
    text: await response.text(),
  };
}

beforeAll(async () => {
  mock = await serve({ options: { token: "secret" } });
});

afterAll(async () => {
  for (const child of children) child.kill();
  await mock.close();
});

describe("Prism's mock of the contract", () => {
  it("answers with users and groups that the contract allows, and asks for a location", async () => {
    const url = await prism("mock", contract);
    for (const path of [
      "/Users/1001",
      "/Users",
      "/Groups/2001",
      "/Groups",
      "/ServiceProviderConfig",
    ]) {
      const { status, contentType, text } = await send(`${url}${path}`);
      const exchange = { method: "GET", path, status, responseContentType: contentType };

      expect(status).toBe(200);
      expect(validateExchange({ ...exchange, responseBody: text })).toEqual([]);
    }
    expect((await send(`${url}/Users/1001`)).text).toContain('"userName":"bjensen@example.com"');
    const { [interact]: _location, ...without } = ada;
    expect(await send(`${url}/Users`, "POST", without)).toMatchObject({
      status: 400,
      text: expect.stringContaining("Missing attribute location") as unknown,
    });
  });
});

describe("Prism as a proxy in front of the reference mock", () => {
  it("finds no disagreement in the life of a user", async () => {
    const url = await prism("proxy", contract, mock.baseUrl);
    const deactivation = {
      schemas: [patchOp],
      Operations: [{ op: "replace", value: { active: false } }],
    };
    const sent: readonly (readonly [string, string, object?])[] = [
      ["GET", "/ServiceProviderConfig"],
      ["GET", "/ResourceTypes"],
      ["GET", "/Schemas"],
      ["GET", "/Users?filter=userName%20eq%20%22ada%40example.com%22"],
      ["POST", "/Users", ada],
      ["GET", "/Users/1002"],
      ["GET", "/Users/1002?attributes=emails"],
      ["PUT", "/Users/1002", { ...ada, title: "Tour Guide" }],
      ["PATCH", "/Users/1002", deactivation],
      ["POST", "/Users", ada],
      ["DELETE", "/Users/1002"],
      ["GET", "/Users/1002"],
    ];
    const found = [];
    for (const [method, path, body] of sent) {
      const { status, violations } = await send(`${url}${path}`, method, body);
      found.push([method, path, status, violations]);
    }

    expect(found.map(([, , status]) => status)).toEqual([
      200, 200, 200, 200, 201, 200, 200, 200, 200, 409, 204, 404,
    ]);
    expect(found.filter(([, , , violations]) => violations !== null)).toEqual([]);
  });
});
