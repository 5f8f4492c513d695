// Every requirement at a glance: a mark for each, by source and section. A letter says the verdict too,
// so that nobody has to tell colours apart.

import { html, type Markup } from "./markup.ts";
import { part } from "./part.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { ResultRequirement } from "../result.ts";

const marks: Readonly<Record<Verdict, string>> = {
  fail: "F",
  error: "E",
  unverified: "U",
  warn: "W",
  note: "N",
  pass: "P",
  "not-applicable": "–",
};

const sources = ["Okta", "Interact", "RFC 7643", "RFC 7644"] as const;

export type SourceName = (typeof sources)[number];

/** By the beginning of its id. */
export function sourceOf(id: string): SourceName {
  const prefix = id.split("-", 1)[0];
  if (prefix === "OKTA") return "Okta";
  if (prefix === "INTERACT") return "Interact";
  return prefix === "RFC7643" ? "RFC 7643" : "RFC 7644";
}

/** `3.5.2.2` or `deactivate`. */
export function sectionOf(id: string): string {
  return id.slice(id.indexOf("-") + 1).split("/", 1)[0] ?? "";
}

export function matrix(rows: readonly ResultRequirement[]): Markup {
  const parts = sources.flatMap((source) => {
    const own = rows.filter((row) => sourceOf(row.id) === source);
    return own.length === 0 ? [] : [sourceView(source, own)];
  });
  const content = html`<p class="lede">
      P pass, F fail, E error, U unverified, W warn, N note, – not applicable. Arrow keys move.
    </p>
    <div class="matrix" data-matrix>${parts}</div>`;
  const named = { id: "matrix", title: "By section", holds: "every requirement at a glance" };
  return part(named, content);
}

function sourceView(source: string, rows: readonly ResultRequirement[]): Markup {
  const sections = [...new Set(rows.map((row) => sectionOf(row.id)))];
  if (source.startsWith("RFC"))
    sections.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const lines = sections.map((section) => {
    const own = rows.filter((row) => sectionOf(row.id) === section);
    const name = source.startsWith("RFC") ? `§${section}` : section;
    return html`<div>
      <dt>${name}</dt>
      <dd>${own.map(mark)}</dd>
    </div>`;
  });
  return html`<div class="source">
    <h3>${source}</h3>
    <dl>${lines}</dl>
  </div>`;
}

function mark({ id, verdict, title }: ResultRequirement): Markup {
  return html`<a
    class="mark ${verdict}"
    href="#${id}"
    title="${verdict}: ${title}"
    aria-label="${id}: ${verdict}"
    tabindex="-1"
    >${marks[verdict]}</a
  >`;
}
