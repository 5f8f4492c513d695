import { describe, expect, it } from "vitest";
import { respondingProvider, type Scripted } from "../okta/testing/scripted-provider.ts";
import { oktaApi } from "./okta-api.ts";

const origin = "https://example.okta.com";

/** Okta's API, each page of which is made by its number. */
function paged(page: (count: number) => Scripted) {
  const provider = respondingProvider((_, count) => page(count));
  const api = oktaApi(provider, { origin, token: "t", sleep: () => Promise.resolve() });
  return { api, provider };
}

const next = (after: number) => ({ link: `<${origin}/api/v1/groups?after=${after}>; rel="next"` });

describe("A list of Okta's API", () => {
  it("is read to its last page", async () => {
    const { api } = paged((count) => ({
      status: 200,
      json: [{ id: String(count) }],
      ...(count < 300 ? { headers: next(count) } : {}),
    }));
    expect((await api.all("/api/v1/groups?limit=1000")).length).toBe(300);
  });

  it("whose next links don't end is refused, not taken for whole", async () => {
    const { api, provider } = paged((count) => ({ status: 200, json: [], headers: next(count) }));
    await expect(api.all("/api/v1/groups?limit=1000")).rejects.toThrow(
      /^\/api\/v1\/groups has more than 10000 pages: .* in a browser/,
    );
    expect(provider.requests.length).toBe(10_000);
  });

  it("whose next links lead in a circle is refused where it closes", async () => {
    const { api, provider } = paged((count) => ({
      status: 200,
      json: [],
      headers: next(count % 3),
    }));
    await expect(api.all("/api/v1/groups?limit=1000")).rejects.toThrow(
      /^the pages of \/api\/v1\/groups lead in a circle: .* in a browser/,
    );
    expect(provider.requests.length).toBe(4);
  });

  it("is refused where all answers together are larger than any export", async () => {
    const text = `[${" ".repeat(15 * 1024 ** 2)}]`;
    const { api, provider } = paged((count) => ({ status: 200, text, headers: next(count) }));
    await expect(api.all("/api/v1/groups?limit=1000")).rejects.toThrow(
      /^\/api\/v1\/groups: more than 256 MiB came .* in a browser/,
    );
    expect(provider.requests.length).toBe(18);
  });
});
