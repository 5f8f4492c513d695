// What the variants are made of: changes of a reply's body and header fields. Pure.

/**
 * @typedef {Record<string, any>} Json an object of a body
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers names in lower case
 * @property {Json | undefined} body
 * @property {string} [text] what is sent in place of the body's plain JSON
 * @property {boolean} [gzip]
 * @property {boolean} [deflate]
 * @property {boolean} [pieces] written in two pieces
 * @property {boolean} [bare] without a reason phrase, after an interim answer
 */

/** Changes the body, where there is one. @param {(body: Json) => Json} change */
export function body(change) {
  return (/** @type {Reply} */ reply) =>
    isObject(reply.body) ? { ...reply, body: change(reply.body) } : reply;
}

/** Changes each User and Group, alone or in a list. @param {(resource: Json) => Json} change */
export function resources(change) {
  const changed = (value) => (isUserOrGroup(value) ? change(value) : value);
  return body((whole) =>
    Array.isArray(whole.Resources)
      ? { ...whole, Resources: whole.Resources.map(changed) }
      : changed(whole),
  );
}

/** Changes each User, alone or in a list. @param {(user: Json) => Json} change */
export function users(change) {
  return resources((resource) =>
    resource.meta.resourceType === "User" ? change(resource) : resource,
  );
}

/** Changes ServiceProviderConfig. @param {(config: Json) => Json} change */
export function configuration(change) {
  return body((whole) => (whole.changePassword ? change(whole) : whole));
}

/** Each member at any depth, innermost first. @param {(name: string, value: any) => [string, any]} change */
export function members(change) {
  const deeply = (value) => {
    if (Array.isArray(value)) return value.map(deeply);
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => change(name, deeply(inner))),
    );
  };
  return body(deeply);
}

/** Respells the dates in meta. @param {(moment: string) => string} change */
export function dates(change) {
  return resources((resource) => {
    const { created, lastModified, ...meta } = resource.meta;
    return {
      ...resource,
      meta: {
        ...meta,
        ...(created && { created: change(created) }),
        ...(lastModified && { lastModified: change(lastModified) }),
      },
    };
  });
}

/**
 * Members whose values are case-exact, or name another resource (RFC 7643 §2.3.7, §3.1); and `type`, whose
 * canonical values /Schemas spells.
 */
const caseExact = [
  ...["schemas", "id", "externalId", "meta", "$ref", "profileUrl"],
  ...["members", "groups", "manager", "type"],
  // References are case-exact (RFC 7643 §2.3.7).
  "photos",
];

/** Every text of a User or Group that isn't case-exact. @param {(value: string) => string} change */
export function texts(change) {
  const deeply = (value, name) => {
    if (caseExact.includes(name)) return value;
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map((each) => deeply(each, ""));
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([each, inner]) => [each, deeply(inner, each)]),
    );
  };
  return resources((resource) => deeply(resource, ""));
}

/** Every location and $ref that is a string. @param {(uri: string) => string} change */
export function references(change) {
  return members((name, value) =>
    ["location", "$ref"].includes(name) && typeof value === "string"
      ? [name, change(value)]
      : [name, value],
  );
}

/** Changes a header field, where there is one. @param {string} name in lower case */
export function header(name, /** @type {(value: string) => string} */ change) {
  return (/** @type {Reply} */ reply) =>
    name in reply.headers
      ? { ...reply, headers: { ...reply.headers, [name]: change(reply.headers[name]) } }
      : reply;
}

/** The object without these members. @param {string[]} names */
export function without(...names) {
  return (/** @type {Json} */ object) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isUserOrGroup(value) {
  return typeof value?.id === "string" && ["User", "Group"].includes(value.meta?.resourceType);
}
