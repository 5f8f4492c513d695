// Copies the line that stands before a button; where the browser refuses, selects it.

export function copyOnClick(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>("[data-copy]") : null;
    const source = button?.previousElementSibling;
    if (!button || !source) return;
    void copy(source).then((done) => {
      button.textContent = done ? "Copied" : "Selected";
    });
  });
}

async function copy(source: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(source.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(source);
    return false;
  }
}
