import { describe, expect, it } from "vitest";
import { described, marked } from "./allure.ts";
import { requirement } from "./testing/result.ts";

const told = (...tags: string[]) => ({
  status: "passed",
  statusDetails: {},
  labels: tags.map((value) => ({ name: "tag", value })),
  links: [],
});

describe("A result of Allure's", () => {
  it("says which source, feature and severity its requirement has, with a link to the section", () => {
    const { labels, links, description } = described(told("RFC7644-3.3/created"));
    expect(labels).toContainEqual({ name: "epic", value: "RFC 7644" });
    expect(labels).toContainEqual({ name: "severity", value: "critical" });
    expect(links).toEqual([
      {
        type: "source",
        name: "RFC 7644 §3.3",
        url: "https://www.rfc-editor.org/rfc/rfc7644#section-3.3",
      },
    ]);
    expect(description).toMatch(/^\*\*RFC7644-3\.3\/created\*\* \(MUST, RFC 7644 §3\.3, line/);
  });

  it("has the worst severity of several requirements, and each epic once", () => {
    const { labels } = described(
      told(
        "OKTA-deactivate/pathless-replace",
        "INTERACT-phones/double-work",
        "OKTA-deactivate/twice",
      ),
    );
    const values = (name: string) =>
      labels.filter((each) => each.name === name).map((each) => each.value);
    expect(values("severity")).toEqual(["critical"]);
    expect(values("epic")).toEqual(["Okta", "Interact's guide"]);
  });

  it("is a known issue where the profile names the failure, and only while it fails", () => {
    const id = "OKTA-deactivate/twice";
    const known = {
      id,
      reason: "refused",
      link: "https://issues.example.com/7",
      expires: "2999-01-01",
    };
    const failing = marked(told(id), [requirement(id, "fail", { reason: "400", known })]);
    expect(failing).toMatchObject({
      status: "failed",
      statusDetails: { known: true, message: `${id}: 400` },
      links: [{ type: "issue", name: "refused", url: "https://issues.example.com/7" }],
    });
    const passing = marked(told(id), [requirement(id, "pass", { known })]);
    expect(passing).toMatchObject({ status: "passed", statusDetails: {}, links: [] });
  });

  it("keeps a test without requirement as it is", () => {
    expect(described(told())).toMatchObject({ status: "passed", links: [] });
  });
});
