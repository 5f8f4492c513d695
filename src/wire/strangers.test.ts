import { describe, expect, it } from "vitest";
import { createOwnership } from "./ownership.ts";
import { createRedactor } from "./redact.ts";
import type { HeaderField } from "./exchange.ts";
import type { Json } from "./json.ts";

const mark = "r7k2m9";
const list = { method: "GET", path: "/Users?startIndex=1" };
const create = { method: "POST", path: "/Users" };

const stranger = {
  schemas: ["urn:ietf:params:scim:schemas:core:2.0:User"],
  id: "1",
  userName: "zéphyrine.quill@strangers.example",
  name: { givenName: "Zéphyrine", familyName: "Quillfeather" },
  nickName: "Zeph",
  emails: [{ value: "zq@strangers.example", type: "work", primary: true }],
  phoneNumbers: [{ value: "+44 1632 960777", type: "mobile" }],
  addresses: [{ streetAddress: "7 Wisteria Passage", type: "home" }],
};

/** Has met the stranger in a list. */
function met(...resources: readonly Json[]) {
  const redactor = createRedactor({ token: "c4n4ry-t0ken" }, createOwnership(mark));
  const text = JSON.stringify({ totalResults: 1, Resources: [stranger, ...resources] });
  redactor.hear(list, { headers: [], json: () => JSON.parse(text) as Json });
  return redactor;
}

const spelt = [
  ["as it was told", "Zéphyrine Quillfeather"],
  ["in small letters, without accents", "zephyrine quillfeather"],
  ["with accents that stand by themselves", "Ze\u0301phyrine"],
  ["as a userName is made", "zephyrine_quill"],
  ["the other way round", "Quillfeather, Z."],
  ["percent-encoded", "Z%C3%A9phyrine%20Quillfeather"],
  ["in entities", "Z&#233;phyrine"],
  ["in escapes of JavaScript", "Z\\u00e9phyrine"],
  ["in UTF-8 that was taken for Latin-1", Buffer.from("Zéphyrine").toString("latin1")],
  ["a telephone number", "(44) 1632-960777"],
  ["a street", "7 Wisteria Passage"],
  ["a nickname", "ZEPH"],
] as const;

describe("A user that the run did not create", () => {
  it.each(spelt)("is masked in whatever comes later: %s", (_, name) => {
    const redactor = met();
    const word = /Quillfeather|Passage|[zZ][^\s,.]+|960777/;
    const told = `taken by ${name} already`;
    expect(redactor.text(told)).toMatch(/^taken by [^a-z]*•+.* already$/);
    expect(redactor.text(told)).not.toMatch(word);
    const [field] = redactor.headers([["x-owner", told]] as readonly HeaderField[]);
    expect(field?.[1]).not.toMatch(word);
    const answer = JSON.stringify({ detail: told, [told]: 1, "urn:x:note": { of: [told] } });
    expect(redactor.responseBody(answer, 409, create)).not.toMatch(word);
    const own = JSON.stringify({ userName: `a-${mark}`, note: told, [name]: told });
    expect(redactor.responseBody(own, 201, create)).not.toMatch(word);
    expect(redactor.responseBody(`<p>${told}</p>`, 500, create)).not.toMatch(word);
  });

  it("is masked where the same text was shown before anybody was met", () => {
    const redactor = createRedactor({ token: "c4n4ry-t0ken" }, createOwnership(mark));
    expect(redactor.text("Quillfeather")).toBe("Quillfeather");
    redactor.hear(list, { headers: [], json: () => ({ Resources: [stranger] }) });
    expect(redactor.text("Quillfeather")).toBe("••••••••••••");
  });

  it("is also known from members of groups and from managers", () => {
    const group = { id: "9", displayName: "Board", members: [{ value: "5", display: "Odo Tuft" }] };
    const extension = { manager: { value: "6", displayName: "Ursa Vole" } };
    const redactor = met(group, { userName: `a-${mark}`, "urn:x:User": extension });
    expect(redactor.text("Odo Tuft and Ursa Vole of the Board")).toBe(
      "•••••••• and ••••••••• of the Board",
    );
  });

  it("is masked in every member of members, but for value, $ref and type", () => {
    const members = [{ value: "5", type: "User", email: "odo", "x:name": "Odo Tuft" }];
    const answer = JSON.stringify({ displayName: `g-${mark}`, members });
    expect(met().responseBody(answer, 200, { method: "GET", path: "/Groups/9" })).toBe(
      JSON.stringify({
        displayName: `g-${mark}`,
        members: [{ value: "5", type: "User", email: "•••", "x:name": "••••••••" }],
      }),
    );
  });

  it("takes none of the run's own words away, before they are sent or after", () => {
    const userName = `zephyrine.quill.${mark}@x.example`;
    const url = `https://a.example/Users?filter=userName%20eq%20%22${encodeURIComponent(userName)}%22`;
    const redactor = met();
    expect(redactor.url(url)).toBe(url);
    const body = JSON.stringify({ userName, name: { givenName: "Zéphyrine" } });
    redactor.hear({ ...create, body }, { headers: [], json: () => JSON.parse(body) as Json });
    expect(redactor.requestBody({ ...create, body })).toBe(body);
    expect(redactor.responseBody(body, 201, { ...create, body })).toBe(body);
    expect(redactor.text("Quillfeather")).toBe("•".repeat(12));
  });

  it("takes no word of the protocol away, and no part of a word", () => {
    const odd = { userName: "user", name: { givenName: "Members", familyName: "Ann" } };
    const told = "Annex: the members of user, by ann";
    expect(met(odd).text(told)).toBe(told);
  });
});

it("Many who are much alike cost little", () => {
  const many = Array.from({ length: 5000 }, (_, index) => ({
    userName: `${"a ".repeat(7)}${index}`,
    name: { formatted: "a ".repeat(400) },
  }));
  const redactor = met(...many);
  expect(redactor.text("a ".repeat(100_000))).toMatch(/^[• ]+$/);
});
