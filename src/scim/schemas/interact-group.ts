// Interact's extension of Group. The vendor's pages name its URN and show none of its attributes, so
// it has none here: a client's values are dropped as those of unknown attributes are.

import type { Schema } from "../schema.ts";

export const INTERACT_GROUP_URN =
  "urn:ietf:params:scim:schemas:extension:interactsoftware:2.0:Group";

export const interactGroup: Schema = {
  id: INTERACT_GROUP_URN,
  name: "InteractGroup",
  description: "Interact Group",
  attributes: [],
};
