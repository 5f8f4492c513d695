// What a target doesn't keep at all, or says itself that users don't have, it need not show (RFC 7644 §3.3): a row that
// misses it is about something else, and does not apply. One row tells that it isn't kept.

import type { RequirementId } from "../requirements/catalogue.ts";
import type { Finding } from "../verdict/finding.ts";
import type { Exchange } from "../wire/exchange.ts";
import type { Found } from "./observations.ts";
import { attributeOfUser, isUndescribed, type Offer } from "./offer.ts";

const enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:user";

/** Which row asks whether it is kept. */
const keptBy: Readonly<Record<string, RequirementId>> = {
  displayname: "OKTA-profile/simple-attributes",
  title: "OKTA-profile/simple-attributes",
  phonenumbers: "OKTA-profile/phones",
  [enterprise]: "OKTA-extension/enterprise-kept",
};

export interface About {
  readonly requirement: RequirementId;
  /** Takes requests of its own where nobody has asked yet. */
  readonly offer: () => Promise<Offer>;
  /** The test's own. */
  readonly exchanges: readonly Exchange[];
}

export async function asOffered(found: Found, about: About): Promise<Found> {
  const { outcome, lack } = found;
  if (outcome === "unreached" && lack !== undefined) {
    return lacked(found, await about.offer(), lack);
  }
  const name = outcome === "broken" ? attributeAsserted(found.finding, about.exchanges) : undefined;
  if (name === undefined) return found;
  const row = keptBy[name.toLowerCase()];
  if (row !== undefined && row !== about.requirement) {
    const seen = lacked(found, await about.offer(), name);
    if (seen !== found) return seen;
  }
  const isMissing = found.finding?.received === "nothing";
  if (!isMissing || !isUndescribed(await about.offer(), name)) return found;
  return didNotApply(name, `/Schemas describes no ${name} of users`);
}

/** What was asserted on, where that is an attribute of users. */
function attributeAsserted(finding: Finding | undefined, exchanges: readonly Exchange[]) {
  const asked = exchanges.find(({ id }) => id === finding?.exchange)?.request;
  const [place] = finding?.at ?? [];
  return asked === undefined || place === undefined ? undefined : attributeOfUser(asked, place);
}

function lacked(found: Found, { lacks }: Offer, name: string): Found {
  const isOfEnterprise = ["manager", enterprise].includes(name.toLowerCase());
  const sought = isOfEnterprise ? "the enterprise extension" : name.toLowerCase();
  const lack = lacks.find(({ what }) => what.toLowerCase() === sought);
  return lack?.takes === "did-not-apply" ? didNotApply(lack.what, lack.sentence) : found;
}

function didNotApply(lack: string, reason: string): Found {
  return { outcome: "did-not-apply", reason, lack };
}
