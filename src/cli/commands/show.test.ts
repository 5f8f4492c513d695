import { describe, expect, it } from "vitest";
import { requirement, result } from "../../report/testing/result.ts";
import { exchange } from "../../verdict/testing/exchange.ts";
import { shownExchange } from "./show.ts";

const run = result(
  [
    requirement("OKTA-create/created", "fail", { exchanges: ["w1#92"] }),
    requirement("OKTA-lookup/by-user-name", "pass", { exchanges: ["w1#91"] }),
  ],
  {},
  [exchange({ id: "w1#91" }), exchange({ id: "w1#92", method: "POST", status: 400 })],
);

describe("One exchange", () => {
  it("is shown with its verdicts, as HTTP text and as curl", () => {
    const shown = shownExchange(run, "w1#92");
    expect(shown).toMatch(/^# w1#92: .+ ms\n# fail {2}OKTA-create\/created\n\nPOST \/api/);
    expect(shown).toMatch(/\n\nHTTP\/1\.1 400/);
    expect(shown).toMatch(/\ncurl --include [^]+ --request 'POST' 'http[^']+\/Users'/);
    expect(shown).not.toContain("OKTA-lookup");
  });

  it("that the run doesn't have is a mistake, reported with the nearest", () => {
    expect(() => shownExchange(run, "w1#93")).toThrow(/no exchange "w1#93".*w1#9/);
  });
});
