// What RFC 7644, the protocol, asks of a service provider, in our own words: every section's rows.

import { bulk } from "./rfc7644/bulk.ts";
import { create } from "./rfc7644/create.ts";
import { createAndRead } from "./rfc7644/create-and-read.ts";
import { errors } from "./rfc7644/errors.ts";
import { patch } from "./rfc7644/patch.ts";
import { names } from "./rfc7644/names.ts";
import { filter } from "./rfc7644/filter.ts";
import { filterValues } from "./rfc7644/filter-values.ts";
import { formats } from "./rfc7644/formats.ts";
import { mediaTypes } from "./rfc7644/media-types.ts";
import { projection } from "./rfc7644/projection.ts";
import { foundations } from "./rfc7644/foundations.ts";
import { schemas } from "./rfc7644/schemas.ts";
import { replace } from "./rfc7644/replace.ts";
import { discovery } from "./rfc7644/discovery.ts";
import { paging } from "./rfc7644/paging.ts";
import { sort } from "./rfc7644/sort.ts";
import { patchOperations } from "./rfc7644/patch-operations.ts";
import { queries } from "./rfc7644/queries.ts";
import { search } from "./rfc7644/search.ts";
import { replaceAndDelete } from "./rfc7644/replace-and-delete.ts";
import { deletes } from "./rfc7644/delete.ts";
import { surroundings } from "./rfc7644/surroundings.ts";
import { versions } from "./rfc7644/versions.ts";

export const rfc7644 = {
  ...bulk,
  ...create,
  ...createAndRead,
  ...errors,
  ...patch,
  ...names,
  ...filter,
  ...filterValues,
  ...formats,
  ...mediaTypes,
  ...projection,
  ...foundations,
  ...schemas,
  ...replace,
  ...discovery,
  ...paging,
  ...sort,
  ...patchOperations,
  ...queries,
  ...search,
  ...replaceAndDelete,
  ...deletes,
  ...surroundings,
  ...versions,
};
