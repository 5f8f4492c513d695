// HTML that escapes by construction: whatever is put into a template is text, unless it is Markup
// itself. There is no way to mark a string as safe.

import { inert } from "../../wire/inert.ts";

const brand = Symbol("markup");

export interface Markup {
  readonly [brand]: string;
}

export type Child = Markup | string | number | undefined | readonly Child[];

/** A template tag: `` html`<p title="${text}">${more}</p>` ``. Attribute values stand in double quotes. */
export function html(parts: TemplateStringsArray, ...children: readonly Child[]): Markup {
  return {
    [brand]: parts.reduce((sofar, part, index) => sofar + written(children[index - 1]) + part),
  };
}

/** The text of the markup, to write to a file or into a page. */
export function textOf(markup: Markup): string {
  return markup[brand];
}

function written(child: Child): string {
  if (child === undefined) return "";
  if (typeof child === "string") return escaped(child);
  if (typeof child === "number") return String(child);
  return isMarkup(child) ? child[brand] : child.map(written).join("");
}

function isMarkup(child: Markup | readonly Child[]): child is Markup {
  return brand in child;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return inert(text).replace(/[&<>"']/g, (character) => entities[character] ?? "");
}
