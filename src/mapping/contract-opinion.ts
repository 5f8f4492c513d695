// What the contract says to a create body: its schema, and the attributes that the vendor's pages require.

import { validateRequest } from "../contract/validate-request.ts";
import { INTERACT_USER } from "../okta/mapping.ts";
import { isJsonObject, type JsonObject } from "../wire/json.ts";
import type { ContractVariant } from "./subject.ts";

export interface Objection {
  /** JSON pointer into the body. */
  readonly pointer: string;
  readonly message: string;
  /** The catalogue row that it belongs to. */
  readonly requirement: string;
}

const REQUIRED: Readonly<Record<ContractVariant, readonly string[]>> = {
  guide: ["location"],
  "field-mapping": ["location", "loginType"],
  core: [],
};

/** Empty where nothing is against it. */
export function contractOpinion(body: JsonObject, contract: ContractVariant): Objection[] {
  const extension = body[INTERACT_USER];
  const has = (name: string): boolean => isJsonObject(extension) && Object.hasOwn(extension, name);
  const absent = REQUIRED[contract].filter((name) => !has(name));
  const violations = validateRequest("createUser", body).map(
    ({ pointer, message, requirement }) => ({
      pointer,
      message,
      requirement,
    }),
  );
  const said = new Set(violations.map(({ pointer }) => pointer));
  const missing = absent.map((name) => ({
    pointer: `/${INTERACT_USER}/${name}`,
    message: "is absent, and required",
    requirement: "INTERACT-location/required-on-create",
  }));
  return [...violations, ...missing.filter(({ pointer }) => !said.has(pointer))];
}
