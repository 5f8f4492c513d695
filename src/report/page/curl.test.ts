import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { RecordedRequest } from "../../wire/exchange.ts";
import { curl, unlikeTheRequest } from "./curl.ts";

const hostile = `it's $(touch /tmp/x) \`id\` "$HOME" \\ ! \n; exit 7`;

const request: RecordedRequest = {
  method: "PUT",
  url: `https://intranet.example.com/scim/v2/Users/7?filter=a[b]&x='`,
  headers: [
    ["host", "intranet.example.com"],
    ["Accept", "application/scim+json"],
    ["Authorization", "Bearer ‹redacted›"],
    ["content-length", "9"],
    ["If-Match", 'W/"1"'],
  ],
  body: { text: JSON.stringify({ displayName: hostile }), bytes: 60 },
};

/** The words that a shell hands to curl. */
function words(line: string): string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${line}\n`;
  const env = { PATH: process.env["PATH"], SCIM_TOKEN: "s3cret" };
  return execFileSync("sh", ["-c", script], { encoding: "utf8", env }).split("\0").slice(0, -1);
}

describe("The line that replays a request", () => {
  it("passes the request to curl, letter by letter, whatever it contains", () => {
    expect(words(curl(request))).toEqual([
      "--include",
      "--globoff",
      "--path-as-is",
      "--request",
      "PUT",
      request.url,
      "--header",
      "Accept: application/scim+json",
      "--header",
      "Authorization: Bearer s3cret",
      "--header",
      'If-Match: W/"1"',
      "--data-raw",
      request.body?.text,
    ]);
  });

  it("sends no token where none was sent", () => {
    expect(curl({ ...request, headers: [] })).not.toContain("SCIM_TOKEN");
  });

  it("says what it can't send again", () => {
    expect(unlikeTheRequest(request)).toBeUndefined();
    const cut = { text: "{", bytes: 99, cutFrom: "ab" };
    expect(unlikeTheRequest({ ...request, body: cut })).toContain("only the beginning");
    const masked = { text: '{"password":"‹redacted›"}', bytes: 25 };
    expect(unlikeTheRequest({ ...request, body: masked })).toContain("redacted");
  });
});
