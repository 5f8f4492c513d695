// Shows the rows that match all that is chosen, and says how many they are.

import { openAround } from "./open-rows.ts";

const choices = ["verdict", "level", "source", "feature"] as const;

export function filterRows(): void {
  const form = document.querySelector<HTMLFormElement>("form.filter");
  if (form === null) return;
  const rows = [...document.querySelectorAll<HTMLDetailsElement>("details.row")].map((details) => ({
    details,
    text: `${details.querySelector("summary")?.textContent ?? ""} ${details.dataset["feature"] ?? ""}`.toLowerCase(),
  }));
  const buttons = [...document.querySelectorAll<HTMLButtonElement>("button[data-verdict]")];

  const apply = (): void => {
    const wanted = new FormData(form);
    const chosen = (name: string) => (wanted.get(name) as string | null)?.trim() ?? "";
    const words = chosen("text").toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { details, text } of rows) {
      const matches =
        choices.every((name) => chosen(name) === "" || details.dataset[name] === chosen(name)) &&
        words.every((word) => text.includes(word));
      details.hidden = !matches;
      if (matches) shown += 1;
    }
    for (const button of buttons) {
      button.ariaPressed = String(button.dataset["verdict"] === chosen("verdict"));
    }
    const output = form.querySelector("output");
    if (output !== null) output.value = `${shown} of ${rows.length}`;
    const none = document.querySelector<HTMLElement>(".none");
    if (none !== null) none.hidden = shown > 0;
  };

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  // The fields are empty only once the event has passed.
  form.addEventListener("reset", () => setTimeout(apply));
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const select = form.elements.namedItem("verdict");
      if (!(select instanceof HTMLSelectElement)) return;
      select.value = button.ariaPressed === "true" ? "" : (button.dataset["verdict"] ?? "");
      apply();
      const heading = document.getElementById("requirements");
      if (select.value === "" || heading === null) return;
      openAround(heading);
      heading.scrollIntoView();
    });
  }
  apply();
}
