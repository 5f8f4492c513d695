// Interact's extension of User, as far as the vendor's field mapping page and guide describe it.

import { attribute } from "../attribute.ts";
import type { Schema } from "../schema.ts";

export const INTERACT_USER_URN = "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:User";

/**
 * The extension under one of the vendor's two contracts: the guide requires `location` alone
 * (guide L40), the field mapping page requires `loginType` too.
 */
export function interactUser(contract: "guide" | "field-mapping"): Schema {
  return {
    id: INTERACT_USER_URN,
    name: "InteractUser",
    description: "Interact User",
    attributes: [
      attribute("location", "Identifies the name of a location.", { required: true }),
      attribute("loginType", "How the user logs in.", {
        required: contract === "field-mapping",
        canonicalValues: ["SAML", "Local Login", "Windows Login"],
        closed: true,
      }),
      attribute("omitFromSearch", "Whether the profile is hidden.", { type: "boolean" }),
      attribute("forcePasswordReset", "Whether the next log-in asks for a new password.", {
        type: "boolean",
      }),
      attribute("name", "Components of the name that the core schema lacks.", {
        type: "complex",
        subAttributes: [
          attribute("title", "Mr, Mrs and the like."),
          attribute("initials", "The initials."),
        ],
      }),
      attribute("pronouns", "The user's pronouns."),
      attribute("dateOfBirth", "The date of birth, with a time.", { type: "dateTime" }),
      attribute("jobStartDate", "The first day in the job, with a time.", { type: "dateTime" }),
      attribute("jobEndDate", "The last day in the job, with a time.", { type: "dateTime" }),
      attribute("bio", "What the user says of themselves."),
      attribute("facebookId", "The user's name at Facebook."),
      attribute("linkedInId", "The user's name at LinkedIn."),
      attribute("twitterTag", "The user's name at Twitter."),
      attribute("instagramTag", "The user's name at Instagram."),
    ],
  };
}
