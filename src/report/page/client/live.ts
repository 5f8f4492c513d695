// The live page's script: puts in what the listener tells, and shows the lines that match what is looked for.

import { copyOnClick } from "./copy.ts";

/** More lines than that make a page slow, and nobody reads them. */
const most = 300;

const list = document.querySelector<HTMLElement>("[data-sightings]");
const drift = document.querySelector<HTMLElement>("[data-drift]");
const problems = document.querySelector<HTMLElement>("[data-problems]");
const headline = document.querySelector<HTMLElement>("[data-headline]");
const form = document.querySelector<HTMLFormElement>("form.filter");

interface Counts {
  readonly exchanges: number;
  readonly red: number;
  readonly drift: number;
}

const source = new EventSource("/events");
source.addEventListener("open", () => {
  // What is kept comes again after a break.
  for (const each of [list, drift, problems]) each?.replaceChildren();
});
on("sighting", (text) => {
  // Escaped by construction, and the page's policy runs no script but this one.
  list?.insertAdjacentHTML("afterbegin", text);
  if (list?.firstElementChild) show(list.firstElementChild as HTMLElement);
  while ((list?.children.length ?? 0) > most) list?.lastElementChild?.remove();
});
on("drift", (text) => drift?.insertAdjacentHTML("beforeend", text));
on("problem", (text) => {
  problems?.insertAdjacentHTML("beforeend", text);
  problems?.removeAttribute("hidden");
});
on("counts", (text) => {
  const counts = JSON.parse(text) as Counts;
  for (const [name, value] of Object.entries(counts)) {
    const place = document.querySelector(`[data-count="${name}"]`);
    if (place) place.textContent = String(value);
  }
  if (counts.exchanges > 0) tell("open", headlineOf(counts), counts.red > 0 ? "bad" : "open");
});
source.addEventListener("error", () => tell("ended", "The listener no longer answers", "open"));
form?.addEventListener("input", () => {
  for (const line of list?.children ?? []) show(line as HTMLElement);
});
form?.addEventListener("submit", (event) => event.preventDefault());
copyOnClick();

function on(name: string, put: (text: string) => void): void {
  source.addEventListener(name, ({ data }: MessageEvent<string>) => put(data));
}

function headlineOf({ exchanges, red }: Counts): string {
  const passed = exchanges === 1 ? "1 exchange" : `${exchanges} exchanges`;
  return red === 0 ? `${passed}, nothing broken so far` : `${passed}, ${red} to look at`;
}

function tell(state: "open" | "ended", text: string, tone: "open" | "bad"): void {
  if (headline === null) return;
  headline.textContent = text;
  headline.dataset["state"] = state;
  headline.closest(".masthead")?.classList.toggle("bad", tone === "bad");
  headline.closest(".masthead")?.classList.toggle("open", tone === "open");
}

function show(line: HTMLElement): void {
  if (!form) return;
  const wanted = new FormData(form);
  const words = ((wanted.get("text") as string | null) ?? "").toLowerCase().split(/\s+/);
  const text = line.querySelector("summary")?.textContent.toLowerCase() ?? "";
  const isRed = wanted.get("red") === null || line.dataset["red"] === "yes";
  line.hidden = !isRed || !words.every((word) => text.includes(word));
}
