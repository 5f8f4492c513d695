// A schema that says that there may be several locations.
import type { Fault } from "../fault.ts";
import { changeSchemas, withAttributes } from "./change-schemas.ts";

export const locationDeclaredAsList: Fault = {
  name: "location-declared-as-list",
  breaks: ["INTERACT-location/declared-as-text"],
  because: "people may have several, says the next version",
  decorate: changeSchemas((schema) =>
    withAttributes(schema, (attribute) =>
      attribute["name"] === "location" ? { ...attribute, multiValued: true } : attribute,
    ),
  ),
};
