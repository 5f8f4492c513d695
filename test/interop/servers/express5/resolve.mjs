// A resolver of modules, for which `express` is the package express5.

/** @type {import("node:module").ResolveHook} */
export function resolve(specifier, context, next) {
  return next(specifier === "express" ? "express5" : specifier, context);
}
