import { describe, expect, it } from "vitest";
import { exchange } from "../verdict/testing/exchange.ts";
import { gatewayReason } from "../verdict/gateway-reason.ts";
import { causes } from "./causes.ts";
import { finding, requirement, result } from "./testing/result.ts";

const refused = (id: string, path = "/Users/7", detail = "No path") =>
  exchange({ id, method: "PATCH", path, status: 400, body: { detail, status: "400" } });

/** The groups as their sentences with the ids in them. */
const told = (...[rows, exchanges]: Parameters<typeof grouped>) =>
  grouped(rows, exchanges).map(({ sentence, rows: own }) => [sentence, own.map((row) => row.id)]);

function grouped(
  rows: Parameters<typeof result>[0],
  exchanges: NonNullable<Parameters<typeof result>[2]>,
) {
  return causes(result(rows, {}, exchanges));
}

describe("Red rows", () => {
  it("that the same refusal made red are one cause, with what was read afterwards and what was never reached", () => {
    const rows = [
      requirement("A/reached", "unverified", {
        reason: "a PATCH was answered with 400",
        shownBy: "w#1",
        exchanges: ["w#1"],
      }),
      requirement("A/status", "fail", {
        ...finding("toHaveStatus", "200", "400"),
        exchanges: ["w#2"],
      }),
      requirement("A/effect", "fail", {
        ...finding("toHaveAttribute", "active = false", "true", { at: ["/active"] }),
        exchanges: ["w#3", "w#4"],
      }),
    ];
    const exchanges = [
      refused("w#1"),
      refused("w#2", "/Groups/12"),
      refused("w#3", "/Users/8"),
      exchange({ id: "w#4", path: "/Users/8", body: { active: true } }),
    ];
    expect(told(rows, exchanges)).toEqual([
      [
        "PATCH /Groups/{id}, PATCH /Users/{id} are answered with 400: “No path”",
        ["A/status", "A/effect", "A/reached"],
      ],
    ]);
  });

  it("don't blame a refusal that no row is about", () => {
    const rows = [
      requirement("A/effect", "fail", {
        ...finding("toHaveAttribute", "active = false", "true", { at: ["/active"] }),
        exchanges: ["w#1", "w#2"],
      }),
      requirement("A/other", "fail", {
        ...finding("toHaveAttribute", "active = false", "true", { at: ["/active"] }),
        exchanges: ["w#2"],
      }),
    ];
    const exchanges = [refused("w#1"), exchange({ id: "w#2", path: "/Users/8", body: {} })];
    expect(told(rows, exchanges)).toEqual([
      ["GET /Users/{id} shows other values than required: active", ["A/effect", "A/other"]],
    ]);
  });

  it("that lack the same prerequisite are one cause", () => {
    const reason = "the profile doesn't say preexisting";
    const rows = ["A/a", "A/b"].map((id) => requirement(id, "unverified", { reason }));
    expect(told(rows, [])).toEqual([["The profile doesn't say preexisting", ["A/a", "A/b"]]]);
  });

  it("that got no answer are one cause, whatever else was refused", () => {
    const rows = ["w#1", "w#2"].map((id) =>
      requirement(`A/${id}`, "error", { exchanges: [id, "w#3"] }),
    );
    const unanswered = ["w#1", "w#2"].map((id) =>
      exchange({ id, method: "PUT", status: undefined }),
    );
    const exchanges = [...unanswered, refused("w#3")];
    const [group, ...others] = causes(result(rows, {}, exchanges));
    expect(group?.sentence).toMatch(/^PUT gets no answer: /);
    expect(others).toEqual([]);
  });

  it("that a gateway hit are one cause, whatever it said to whom", () => {
    const reason = `${gatewayReason} (1 time)`;
    const rows = ["w#1", "w#2"].map((id) =>
      requirement(`A/${id}`, "unverified", { reason, exchanges: [id] }),
    );
    const exchanges = [502, 503].map((status, at) => ({
      ...exchange({ id: `w#${at + 1}`, path: ["/Users", "/Groups/7"][at] ?? "", status }),
      gateway: true as const,
    }));
    expect(told(rows, exchanges)).toEqual([
      [
        "A gateway answered 2 of 2 requests in the target's place, with 502, 503, from 00:00:00 to 00:00:00 UTC",
        ["A/w#1", "A/w#2"],
      ],
    ]);
  });

  it("of a standing check say what it found", () => {
    const row = requirement("A/standing", "fail", {
      title: "Every error has a status.",
      ...finding("toHaveNoComplaints", "no exchange that breaks it", "none (2 of 2 exchanges)", {
        exchange: "w#1",
        asks: "every exchange",
      }),
      exchanges: ["w#1", "w#2"],
    });
    const other = requirement("A/status", "fail", {
      title: "A PATCH is taken.",
      ...finding("toHaveStatus", "200", "400"),
      exchanges: ["w#2"],
    });
    expect(told([row, other], [refused("w#1"), refused("w#2")])).toEqual([
      ["Refusals differ from what is required: none (2 of 2 exchanges)", ["A/standing"]],
      ["PATCH /Users/{id} is answered with 400: “No path”", ["A/status"]],
    ]);
  });

  it("of one kind are one cause if each would be alone", () => {
    const asks = "refusal";
    const asked = finding("toBeScimError", "400 noTarget, a SCIM error", "another", { asks });
    const rows = [
      requirement("A/one", "fail", { ...asked, exchanges: ["w#1"] }),
      requirement("A/two", "fail", {
        ...finding("toBeRefused", "a status from 400 to 499", "201 Created", { asks }),
        exchanges: ["w#2"],
      }),
      requirement("A/three", "fail", {
        ...finding("toHaveStatus", "409", "200 OK", { asks }),
        exchanges: ["w#3"],
      }),
    ];
    const body = { scimType: "invalidPath", status: "400" };
    const exchanges = [
      exchange({ id: "w#1", method: "PATCH", path: "/Users/7", status: 400, body }),
      exchange({ id: "w#2", method: "POST", path: "/Users", status: 201, body: {} }),
      exchange({ id: "w#3", method: "PUT", path: "/Users/7", status: 200, body: {} }),
    ];
    expect(told(rows, exchanges)).toEqual([
      [
        "Invalid requests are accepted: POST /Users with 201, PUT /Users/{id} with 200",
        ["A/two", "A/three"],
      ],
      [
        "Refusals differ from what is required: 400 invalidPath instead of 400 noTarget, a SCIM error",
        ["A/one"],
      ],
    ]);
  });

  it("of a list belong to the list, whatever was written before it and whatever it leaves without a verdict", () => {
    const other = finding("toList", "totalResults 1", "totalResults 0", { at: ["/totalResults"] });
    const rows = [
      requirement("A/count", "fail", { ...other, exchanges: ["w#1", "w#2"] }),
      requirement("A/start", "fail", { ...other, exchanges: ["w#2"] }),
      requirement("A/whole", "unverified", {
        reason: "the pages don't contain the resources to compare",
        exchanges: ["w#3", "w#4"],
      }),
    ];
    const exchanges = [
      exchange({ id: "w#1", method: "POST", path: "/Users", status: 201, body: {} }),
      exchange({ id: "w#2", path: "/Users?count=2", body: {} }),
      refused("w#3"),
      exchange({ id: "w#4", path: "/Users?startIndex=1", body: {} }),
    ];
    expect(told(rows, exchanges)).toEqual([
      [
        "GET /Users?count shows other values than required: totalResults, The pages don't contain the resources to compare",
        ["A/count", "A/start", "A/whole"],
      ],
    ]);
  });

  it("that show other values, each its own, are one cause", () => {
    const rows = ["/Users/7", "/Groups/8"].map((path, at) =>
      requirement(`A/${at}`, "fail", {
        ...finding("toHaveAttribute", "id", "nothing", { at: ["/id"] }),
        exchanges: [path],
      }),
    );
    const exchanges = ["/Users/7", "/Groups/8"].map((path) =>
      exchange({ id: path, path, body: {} }),
    );
    expect(told(rows, exchanges)).toEqual([
      [
        "Answers show other values than required: id (GET /Users/{id}), id (GET /Groups/{id})",
        ["A/0", "A/1"],
      ],
    ]);
  });

  it("of Okta's sequences come before those of the RFC's corners", () => {
    const rows = [
      requirement("RFC7644-3.3/x", "fail", { reason: "x" }),
      requirement("OKTA-create/y", "fail", { reason: "y" }),
    ];
    expect(told(rows, []).map(([, ids]) => ids)).toEqual([["OKTA-create/y"], ["RFC7644-3.3/x"]]);
  });

  it("come the worst first, then the larger group, and without what is known to fail", () => {
    const known = { id: "A/known", reason: "r", link: "l", expires: "2099-01-01" };
    const rows = [
      requirement("A/warn", "warn", { reason: "w" }),
      requirement("A/lone", "fail", { reason: "x" }),
      requirement("A/one", "fail", { reason: "y" }),
      requirement("A/two", "fail", { reason: "y" }),
      requirement("A/known", "fail", { known }),
      requirement("A/pass", "pass"),
    ];
    expect(told(rows, []).map(([, ids]) => ids)).toEqual([
      ["A/one", "A/two"],
      ["A/lone"],
      ["A/warn"],
    ]);
  });
});
