// A request or a response as it stood on the wire, what differs marked. Long bodies and headers
// fold; whatever is shown is text.

import { isBelow, jsonLines } from "./json-lines.ts";
import { html, type Child, type Markup } from "./markup.ts";
import type { HeaderField, RecordedBody } from "../../wire/exchange.ts";

export interface Message {
  readonly startLine: string;
  readonly headers: readonly HeaderField[];
  readonly body?: RecordedBody | undefined;
}

type Differs = readonly string[];

/** @param caption who speaks: `Okta sends` @param differs places in the message, as in a `Finding` */
export function messageView(caption: string, message: Message, differs: Differs = []): Markup {
  const startLine = differs.includes("status") ? marked(message.startLine) : message.startLine;
  return html`<figure class="message">
    <figcaption>${caption}</figcaption>
    <pre tabindex="0" aria-label="${caption}"><b>${startLine}</b>
${message.headers.map((field) => headerLine(field, differs))}${bodyLines(message.body, differs)}</pre>
    ${missing(message, differs)}
  </figure>`;
}

function headerLine([name, value]: HeaderField, differs: Differs): Child {
  const line = html`<span class="name">${name}:</span> ${value}`;
  return [differs.includes(headerPlace(name)) ? marked(line) : line, "\n"];
}

function bodyLines(body: RecordedBody | undefined, places: Differs): Child {
  if (body === undefined) return undefined;
  if (body.cutFrom !== undefined) {
    return ["\n", body.text, `\n[cut: ${body.bytes} bytes in all, SHA-256 ${body.cutFrom}]`];
  }
  const lines = jsonLines(body.text);
  if (lines === undefined) return ["\n", body.text];
  return lines.map((line) => {
    const differs = places.some((place) => isBelow(line, place));
    return ["\n", differs ? marked(line.text) : line.text];
  });
}

function marked(text: Child): Markup {
  return html`<mark>${text}</mark>`;
}

/** An attribute or header that should be there can't be marked where it isn't. A refusal shows no attribute. */
function missing({ headers, body }: Message, differs: Differs): Child {
  const there = headers.map(([name]) => headerPlace(name));
  const lines = jsonLines(body?.text ?? "") ?? [];
  const absent = [
    ...differs.filter((place) => place.startsWith("header:") && !there.includes(place)),
    ...differs.filter(
      (place) =>
        place.startsWith("/") &&
        !differs.includes("status") &&
        !lines.some((line) => isBelow(line, place)),
    ),
  ].map((place) =>
    place
      .replace(/^header:/, "header ")
      .replace(/^\//, "")
      .replaceAll("/", "."),
  );
  if (absent.length === 0) return undefined;
  return html`<p class="absent">Not in this answer: <mark>${absent.join(", ")}</mark></p>`;
}

function headerPlace(name: string): string {
  return `header:${name.toLowerCase()}`;
}
