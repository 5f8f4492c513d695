// What holds for every exchange, judged once, over all that the run has sent.

import { covers } from "../../src/requirements/covers.ts";
import { catalogue } from "../../src/requirements/catalogue.ts";
import { standingChecks } from "../../src/verdict/standing/checks.ts";
import { expect, test } from "../fixtures.ts";

test.describe("In every exchange", () => {
  for (const check of standingChecks) {
    test(catalogue[check.requirement].statement, covers(check.requirement), ({ standing }) => {
      expect(standing.judge(check)).toHaveNoComplaints();
    });
  }
});
