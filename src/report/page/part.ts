// A part of the page that is closed until a reader asks for it.

import { html, type Child, type Markup } from "./markup.ts";

export interface Part {
  readonly id: string;
  readonly title: string;
  /** What it holds, in a few words, beside its title. */
  readonly holds: string;
  readonly open?: boolean;
}

export function part({ id, title, holds, open = false }: Part, content: Child): Markup {
  return html`<section class="part" aria-labelledby="${id}">
    <details ${open ? html` open` : undefined}>
      <summary>
        <h2 id="${id}">${title}</h2>
        <span>${holds}</span>
      </summary>
      ${content}
    </details>
  </section>`;
}
