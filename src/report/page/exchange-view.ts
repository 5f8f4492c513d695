// One exchange of a row's timeline: a line from Okta to the provider with what came back, which opens to
// both messages and the line that replays the request.

import { curl, unlikeTheRequest } from "./curl.ts";
import { html, type Child, type Markup } from "./markup.ts";
import { messageView, type Message } from "./message-view.ts";
import type { Exchange } from "../../wire/exchange.ts";

export interface Shown {
  readonly open: boolean;
  /** Places in the answer, as in a `Finding`. */
  readonly differs: readonly string[];
}

const closed: Shown = { open: false, differs: [] };

/** A list item. The provider's violations of the contract are told and marked too. */
export function exchangeView(exchange: Exchange, { open, differs } = closed): Markup {
  const { request, label, durationMs, attempt } = exchange;
  return html`<li class="exchange">
<details${open ? html` open` : undefined}>
<summary>
<span class="sent"><span class="method">${request.method}</span> <span class="path">${target(exchange)}</span> <span class="label">${label}${attempt > 1 ? `, attempt ${attempt}` : ""}</span></span>
<span class="arrow"><span class="duration">${durationMs} ms</span></span>
<span class="came ${tone(exchange)}">${answered(exchange)}</span>
</summary>
<div class="messages">
${messageView("Okta sends", requestMessage(exchange))}
${responseView(exchange, differs)}
</div>
${violations(exchange)}
<div class="replay"><p>To send it again${remark(exchange)}</p>
<pre tabindex="0" aria-label="curl">${curl(request)}</pre>
<button type="button" data-copy>Copy</button></div>
<p class="exchange-id">Exchange ${exchange.id}, ${exchange.startedAt}</p>
</details>
</li>`;
}

function target({ request }: Exchange): string {
  return request.url.replace(/^[a-z]+:\/\/[^/]*/i, "");
}

function requestMessage(exchange: Exchange): Message {
  const { method, headers, body } = exchange.request;
  return { startLine: `${method} ${target(exchange)} HTTP/1.1`, headers, body };
}

function responseView(
  { response, failure, violations }: Exchange,
  differs: Shown["differs"],
): Child {
  const why = failure === undefined ? undefined : html`<p class="absent">${failure.message}</p>`;
  if (response === undefined) {
    return html`<figure class="message">
      <figcaption>The provider doesn’t answer</figcaption>
      ${why}
    </figure>`;
  }
  const { status, reason, headers, body } = response;
  const message = { startLine: `HTTP/1.1 ${status} ${reason}`.trimEnd(), headers, body };
  const against = violations.flatMap(({ origin, pointer }) =>
    origin === "provider" && pointer.startsWith("/") ? pointer : [],
  );
  return [messageView("The provider answers", message, [...differs, ...against]), why];
}

function violations(exchange: Exchange): Child {
  const ofProvider = exchange.violations.filter(({ origin }) => origin === "provider");
  if (ofProvider.length === 0) return undefined;
  const items = ofProvider.map(
    ({ pointer, message, requirement }) =>
      html`<li>
        <code>${pointer}</code> ${message} (<a href="#${requirement}">${requirement}</a>)
      </li>`,
  );
  return html`<ul class="violations" aria-label="Against the contract">
    ${items}
  </ul>`;
}

function remark({ request }: Exchange): string {
  const why = unlikeTheRequest(request);
  return why === undefined ? "" : ` (${why})`;
}

function answered({ response, failure }: Exchange): string {
  if (response === undefined) return `no answer (${failure?.kind ?? "unknown"})`;
  return `${response.status} ${response.reason}`.trim();
}

function tone({ response }: Exchange): string {
  if (response === undefined) return "lost";
  return response.status >= 500 ? "broke" : response.status >= 400 ? "refused" : "went";
}
