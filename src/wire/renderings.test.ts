import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { toHar } from "./har.ts";
import { httpText } from "./http-text.ts";
import { KEPT_BYTES, recordedBody } from "./recorded-body.ts";
import type { Exchange } from "./exchange.ts";

const EXCHANGE: Exchange = {
  id: "OKTA-x#1",
  label: "deactivate",
  startedAt: "2026-10-06T09:18:33.801Z",
  durationMs: 42,
  attempt: 1,
  request: {
    method: "PATCH",
    url: "http://127.0.0.1:4010/api/v2/scim/v2/Users/7?a=b%20c",
    headers: [
      ["host", "127.0.0.1:4010"],
      ["Content-Type", "application/scim+json; charset=utf-8"],
    ],
    body: { text: '{"active":false}', bytes: 16 },
  },
  response: {
    status: 400,
    reason: "Bad Request",
    headers: [["content-type", "application/scim+json"]],
    body: { text: "Bad value <b>", bytes: 13 },
  },
  violations: [],
};
const REFUSED: Exchange = {
  id: "OKTA-x#2",
  label: "deactivate",
  startedAt: EXCHANGE.startedAt,
  durationMs: 1,
  attempt: 1,
  request: EXCHANGE.request,
  violations: [],
  failure: { kind: "refused", message: "Nothing listens at 127.0.0.1:4010 (ECONNREFUSED)." },
};

describe("A recorded body", () => {
  it("is kept whole up to 32 KiB", () => {
    const text = "x".repeat(KEPT_BYTES);
    expect(recordedBody(Buffer.from(text), text)).toEqual({ text, bytes: 32768 });
  });

  it("is cut after that, between characters, with the digest of the whole", () => {
    const text = `x${"é".repeat(KEPT_BYTES)}`;
    const whole = Buffer.from(text);
    expect(recordedBody(whole, text)).toEqual({
      text: `x${"é".repeat(16383)}`,
      bytes: 65537,
      cutFrom: createHash("sha256").update(whole).digest("hex"),
    });
  });
});

describe("HTTP text", () => {
  it("reads like HTTP, JSON indented", () => {
    expect(httpText(EXCHANGE)).toBe(
      "PATCH /api/v2/scim/v2/Users/7?a=b%20c HTTP/1.1\n" +
        "host: 127.0.0.1:4010\n" +
        "Content-Type: application/scim+json; charset=utf-8\n" +
        "\n" +
        "{\n" +
        '  "active": false\n' +
        "}\n" +
        "\n" +
        "HTTP/1.1 400 Bad Request\n" +
        "content-type: application/scim+json\n" +
        "\n" +
        "Bad value <b>\n",
    );
  });

  it("says why there is no response", () => {
    expect(httpText(REFUSED)).toMatch(
      /}\n\n\[refused\] Nothing listens at 127\.0\.0\.1:4010 .*\n$/,
    );
  });

  it("says that a body was cut", () => {
    const body = { text: "{", bytes: 40_000, cutFrom: "ab12" };
    const cut: Exchange = { ...EXCHANGE, request: { ...EXCHANGE.request, body } };
    expect(httpText(cut)).toContain("\n{\n[cut: 40000 bytes in all, SHA-256 ab12]\n");
  });
});

describe("An HTTP Archive", () => {
  const har = toHar([EXCHANGE, REFUSED], { name: "interact-scim", version: "0.1.0" });

  it("holds both messages", () => {
    expect(har.log.version).toBe("1.2");
    expect(har.log.entries[0]).toMatchObject({
      startedDateTime: "2026-10-06T09:18:33.801Z",
      time: 42,
      request: {
        method: "PATCH",
        queryString: [{ name: "a", value: "b c" }],
        postData: { mimeType: "application/scim+json; charset=utf-8", text: '{"active":false}' },
        bodySize: 16,
      },
      response: {
        status: 400,
        statusText: "Bad Request",
        headers: [{ name: "content-type", value: "application/scim+json" }],
        content: { size: 13, mimeType: "application/scim+json", text: "Bad value <b>" },
      },
      comment: "OKTA-x#1 deactivate",
    });
  });

  it("has status 0 where no response came", () => {
    expect(har.log.entries[1]?.response).toMatchObject({
      status: 0,
      content: { size: 0 },
      comment: "Nothing listens at 127.0.0.1:4010 (ECONNREFUSED).",
    });
  });
});
