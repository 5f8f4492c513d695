// What RFC 7644, the protocol, asks of a service provider, in our own words: every section's rows.

import { foundations } from "./rfc7644/foundations.ts";
import { createAndRead } from "./rfc7644/create-and-read.ts";
import { queries } from "./rfc7644/queries.ts";
import { filter } from "./rfc7644/filter.ts";
import { paging } from "./rfc7644/paging.ts";
import { replaceAndDelete } from "./rfc7644/replace-and-delete.ts";
import { patch } from "./rfc7644/patch.ts";
import { patchOperations } from "./rfc7644/patch-operations.ts";
import { bulk } from "./rfc7644/bulk.ts";
import { formats } from "./rfc7644/formats.ts";
import { errors } from "./rfc7644/errors.ts";
import { versions } from "./rfc7644/versions.ts";
import { surroundings } from "./rfc7644/surroundings.ts";

export const rfc7644 = {
  ...foundations,
  ...createAndRead,
  ...queries,
  ...filter,
  ...paging,
  ...replaceAndDelete,
  ...patch,
  ...patchOperations,
  ...bulk,
  ...formats,
  ...errors,
  ...versions,
  ...surroundings,
};
