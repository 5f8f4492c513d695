// The two resource types of this surface (RFC 7643 §6), as a target's contract shapes them.

import type { ResourceType, Schema } from "../schema.ts";
import { enterpriseUser } from "./enterprise-user.ts";
import { group } from "./group.ts";
import { interactGroup } from "./interact-group.ts";
import { interactUser } from "./interact-user.ts";
import { user } from "./user.ts";

/**
 * Which of the vendor's pages says what is required: the guide (`location`), the field mapping page
 * (`location`, `loginType`), or none of them, for a plain SCIM service provider.
 */
export type ContractName = "guide" | "field-mapping" | "core";

const userTypes = ["Power User", "Intranet User", "Non Intranet User"] as const;

// Interact knows three kinds of user (guide L80-83), and takes who has none for an Intranet User.
function interactCoreUser(): Schema {
  const attributes = user.attributes.map((attribute) =>
    attribute.name === "userType"
      ? { ...attribute, canonicalValues: userTypes, closed: true, defaultValue: "Intranet User" }
      : attribute,
  );
  return { ...user, attributes };
}

/** The User resource type under a contract; `core` leaves out whatever is Interact's own. */
export function userType({ contract }: { readonly contract: ContractName }): ResourceType {
  const type = { id: "User", name: "User", endpoint: "/Users", description: "User Account" };
  const enterprise = { schema: enterpriseUser, required: false };
  if (contract === "core") return { ...type, schema: user, extensions: [enterprise] };
  return {
    ...type,
    schema: interactCoreUser(),
    extensions: [enterprise, { schema: interactUser(contract), required: true }],
  };
}

/** The Group resource type under a contract. */
export function groupType({ contract }: { readonly contract: ContractName }): ResourceType {
  return {
    id: "Group",
    name: "Group",
    endpoint: "/Groups",
    description: "Group",
    schema: group,
    extensions: contract === "core" ? [] : [{ schema: interactGroup, required: false }],
  };
}
