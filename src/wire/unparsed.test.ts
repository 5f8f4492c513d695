import { describe, expect, it } from "vitest";
import { createOwnership } from "./ownership.ts";
import { createRedactor } from "./redact.ts";

const mark = "r7k2m9";
const list = { method: "GET", path: "/Users?count=9" };
const redactor = createRedactor({ token: "c4n4ry-t0ken" }, createOwnership(mark));
const urn = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
const told = (name: string, title: string, born: string, own = "Ann") =>
  `{"schemas":["${urn}"],"Resources":[\n {"name" : "${name}","title":"${title}","born":${born},"active":true},{"x":"${own} ${mark}"},]}`;

describe("An answer that is almost JSON", () => {
  it("shows structure, names of attributes and the run's own, and no value of others", () => {
    const text = told("Barbara Jensen", 'M\\"', "194731200");
    const shown = told("••••••••••••••", "•••", "•••••••••");
    for (const request of [
      list,
      { method: "GET", path: "/Users/7" },
      { method: "POST", path: "/Users/.search", body: "{}" },
      { method: "PUT", path: "/Groups/7", body: "{}" },
    ]) {
      expect(redactor.responseBody(text, 200, request)).toBe(shown);
    }
  });

  it.each([
    ["cut off", '{"Resources":[{"userName":"bjen'],
    ["without a quotation mark", '{"userName":"bjensen, "name":"Barbara","title":"Boss"}'],
    ["in apostrophes", "[{'userName': 'bjensen', 'name': 'Barbara'}]"],
    ["without quotation marks at names", '{userName: "bjensen", name: "Barbara"}'],
    ["one resource a line", '{"userName":"bjensen"}\n{"userName":"Barbara"}'],
    ["behind a guard", `)]}',\n{"userName":"bjensen"}`],
    ["as the bytes of a broken answer", 'HTTP/1.1 2OO OK\r\n\r\n{"userName":"bjensen"}'],
    ["without its beginning", '"userName" : "bjensen"}'],
  ])("%s, shows nobody", (_, text) => {
    expect(redactor.responseBody(text, 200, list)).not.toMatch(/bjen|Barbara|Boss/);
    expect(redactor.responseBody(text, 500, { method: "DELETE", path: "/Users/7" })).not.toMatch(
      /bjen|Barbara|Boss/,
    );
  });

  it.each([
    [200, list, "Try again later: the directory is at rest"],
    [200, list, '<html><style>p { color: red }</style><p class="a">Bad gateway</p>'],
    [0, list, "HTTP/1.1 2OO OK\r\nContent-Type: text/html"],
    [400, list, '{"detail":"The filter is not supported",}'],
    [404, { method: "GET", path: "/Users/7" }, '{"detail":"No such user",}'],
    [201, { method: "POST", path: "/Users" }, '{"id":"7","title":"Boss",}'],
    [200, { method: "GET", path: `/Users/${mark}` }, '{"id":"7","title":"Boss",}'],
    [200, { method: "GET", path: "/Schemas" }, '{"id":"User","name":"User",}'],
  ])("stays readable where it names no user: %i to %j", (status, request, text) => {
    expect(redactor.responseBody(text, status, request)).toBe(text);
  });

  it("costs little where it is long", () => {
    const long = `[${'{"a":"b c","x y":"'.repeat(20_000)}${"\\".repeat(500_001)}${" ".repeat(500_000)}`;
    expect(redactor.responseBody(`${long}"`, 200, list)).not.toContain("b c");
    expect(redactor.responseBody(`["${"x".repeat(8_000_000)}`, 200, list)).toMatch(/^\["•+$/);
  });
});
