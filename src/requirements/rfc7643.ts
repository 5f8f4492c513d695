// What RFC 7643, the core schema, asks of a service provider, in our own words: every section's rows.

import { attributes } from "./rfc7643/attributes.ts";
import { values } from "./rfc7643/values.ts";
import { resources } from "./rfc7643/resources.ts";
import { users } from "./rfc7643/users.ts";
import { multiValued } from "./rfc7643/multi-valued.ts";
import { groups } from "./rfc7643/groups.ts";
import { serviceProviderConfig } from "./rfc7643/service-provider-config.ts";
import { resourceTypes } from "./rfc7643/resource-types.ts";
import { schemaDefinitions } from "./rfc7643/schema-definitions.ts";

export const rfc7643 = {
  ...attributes,
  ...values,
  ...resources,
  ...users,
  ...multiValued,
  ...groups,
  ...serviceProviderConfig,
  ...resourceTypes,
  ...schemaDefinitions,
};
