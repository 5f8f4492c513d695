// What RFC 7643, the core schema, asks of a service provider, in our own words: every section's rows.

import { attributes } from "./rfc7643/attributes.ts";
import { schemas } from "./rfc7643/schemas.ts";
import { names } from "./rfc7643/names.ts";
import { values } from "./rfc7643/values.ts";
import { groups } from "./rfc7643/groups.ts";
import { create } from "./rfc7643/create.ts";
import { patch } from "./rfc7643/patch.ts";
import { manager } from "./rfc7643/manager.ts";
import { meta } from "./rfc7643/meta.ts";
import { multiValued } from "./rfc7643/multi-valued.ts";
import { resourceTypes } from "./rfc7643/resource-types.ts";
import { resources } from "./rfc7643/resources.ts";
import { replace } from "./rfc7643/replace.ts";
import { versions } from "./rfc7643/versions.ts";
import { schemaDefinitions } from "./rfc7643/schema-definitions.ts";
import { serviceProviderConfig } from "./rfc7643/service-provider-config.ts";
import { dateTimes } from "./rfc7643/date-times.ts";
import { discovery } from "./rfc7643/discovery.ts";
import { users } from "./rfc7643/users.ts";

export const rfc7643 = {
  ...attributes,
  ...schemas,
  ...names,
  ...values,
  ...groups,
  ...create,
  ...patch,
  ...manager,
  ...meta,
  ...dateTimes,
  ...multiValued,
  ...resourceTypes,
  ...resources,
  ...replace,
  ...versions,
  ...schemaDefinitions,
  ...serviceProviderConfig,
  ...discovery,
  ...users,
};
