// Several unusual providers in one: as many are asked at once as don't hide each other.

import { variants } from "./unusual-variants.mjs";

/** @typedef {import("./unusual-variants.mjs").Variant} Variant */

/**
 * Which variants run together: one list for each round, and each of the others alone.
 *
 * @returns {Variant[][]}
 */
export function rounds() {
  const numbers = new Set(variants.flatMap(({ round }) => (round === undefined ? [] : [round])));
  return [
    ...[...numbers].sort().map((number) => variants.filter(({ round }) => round === number)),
    ...variants
      .filter(({ round, name }) => round === undefined && name !== "plain")
      .map((one) => [one]),
  ];
}

/**
 * One provider that is unusual in all these ways.
 *
 * @param {string} name
 * @param {readonly Variant[]} together in the order of `variants`
 * @returns {Variant}
 */
export function laidOver(name, together) {
  const of = (/** @type {"change" | "instead" | "path" | "sent"} */ part) =>
    together.flatMap((variant) => variant[part] ?? []);
  const [changes, insteads, paths, sents] = [of("change"), of("instead"), of("path"), of("sent")];
  const ids = together.find((variant) => variant.ids !== undefined)?.ids;
  const [{ contract } = {}] = together;
  return {
    name,
    legal: "each for itself",
    ...(ids && { ids }),
    ...(contract && { contract }),
    change: (reply, asked) => changes.reduce((changing, change) => change(changing, asked), reply),
    instead: (asked) =>
      insteads.map((instead) => instead(asked)).find((reply) => reply !== undefined),
    path: (path) => paths.reduce((changing, change) => change(changing), path),
    sent: (body, asked) => sents.reduce((changing, change) => change(changing, asked), body),
    except: Object.assign({}, ...together.map(({ except }) => except)),
  };
}
