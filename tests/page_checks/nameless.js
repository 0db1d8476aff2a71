// Controls, pictures and landmarks on the page that have no name.
() => {
  const kinds = "button, a, input, select, textarea, [role=img], aside, nav, dialog[open]";
  const named = (e) =>
    e.ariaLabel || e.innerText?.trim() || e.labels?.[0]?.innerText.trim() || e.getAttribute("aria-labelledby");
  return [...document.querySelectorAll(kinds)]
    .filter((e) => e.checkVisibility() && !named(e))
    .map((e) => e.outerHTML.slice(0, 120));
};
