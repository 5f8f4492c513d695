// Judges the standing checks again, over the exchanges of a result, and holds what its tests recorded of
// them against that. Pure.

import { catalogue } from "../requirements/catalogue.ts";
import type { Result } from "../report/result.ts";
import { excuse } from "../verdict/capabilities.ts";
import { standingChecks } from "../verdict/standing/checks.ts";
import { responseJson } from "../verdict/standing/response-body.ts";
import { standingObservation } from "../verdict/standing/standing-observation.ts";
import type { Observation } from "../verdict/verdict.ts";

/** One sentence for each check whose recorded outcome isn't what the exchanges come to. */
export function verifyStanding(result: Result): string[] {
  const observations = result.tests
    .filter((test) => test.file.startsWith("standing/"))
    .flatMap((test) => test.observations);
  return standingChecks.flatMap((check) => {
    const recorded = observations.find((each) => each.requirement === check.requirement);
    if (recorded !== undefined && isExcused(recorded, result)) return [];
    const expected = standingObservation(check, result.exchanges);
    if (recorded !== undefined && isSame(recorded, expected)) return [];
    const said = recorded === undefined ? "nothing" : told(recorded);
    return [
      `result.json: the standing check ${check.requirement} recorded ${said}, and the exchanges give ${told(expected)}`,
    ];
  });
}

/** By the contract that the target is held to, or by its declaration, as the cited exchange shows it. */
function isExcused({ requirement, outcome, exchanges }: Observation, result: Result): boolean {
  if (outcome !== "did-not-apply") return false;
  if (result.run.contract === "core" && requirement.startsWith("INTERACT-")) return true;
  const check = standingChecks.find((each) => each.requirement === requirement);
  const declaration = result.exchanges.find(
    ({ id, request }) => exchanges.includes(id) && request.url.endsWith("/ServiceProviderConfig"),
  );
  if (check === undefined || declaration === undefined) return false;
  return excuse(requirement, catalogue[check.requirement], responseJson(declaration)) !== undefined;
}

function isSame(recorded: Observation, expected: Observation): boolean {
  return told(recorded) === told(expected) && recorded.likely === expected.likely;
}

/** Only what is broken rests on exchanges of its own. */
function told({ outcome, exchanges }: Observation): string {
  return outcome === "broken" ? `broken by ${[...exchanges].sort().join(" ")}` : outcome;
}
