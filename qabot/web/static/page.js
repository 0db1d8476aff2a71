// What Gradio has no part for. It runs once, for the reader (gr.HTML, js_on_load): `element`, `props`, `trigger` and
// `watch` are that component's. Gradio calls the few functions in `qabot` from the js= of its events.

const VIEWS = ["ask", "statements", "contrast", "articles"];
const page = document.getElementById("columns"); // Gradio's css reaches no further out
page.closest(".gradio-container").style.overflow = "clip"; // "hidden", as Gradio has it, would let the article scroll away
let opener = null, asker = null; // what opened the article, what had something asked: where the focus goes back to
let pushed = false; // whether Back leads from the open article to the page as it was
let shown = 0; // questions
let again = false; // whether the article that is open is drawn anew, at the place where it is read

// Cookies, not localStorage: the app words its part of the page in the chosen language.
const cookie = (name) => document.cookie.match(`(?:^|; )qabot_${name}=(\\w+)`)?.[1];
const choose = (name, value) => (document.cookie = `qabot_${name}=${value}; path=/; max-age=31536000; samesite=lax`);

// The address: "#statements" is a view, "#ask?article=...&start=..." an article beside it. gr.Tabs knows no address: the
// tabs follow it, and a click on one changes it.
const split = () => {
  const [view, query = ""] = location.hash.slice(1).split("?");
  return [VIEWS.includes(view) ? view : "ask", new URLSearchParams(query)];
};
const selected = (view) => document.getElementById(`${view}-button`)?.getAttribute("aria-selected") === "true";
function route(event) {
  const [view, place] = split();
  const tab = document.getElementById(`${view}-button`);
  if (tab && !selected(view)) tab.click();
  if (tab) document.title = `${tab.textContent.trim()} · qabot`;
  pushed = Boolean(event) && place.has("article") && (pushed || !page.classList.contains("reading"));
  again = false;
  if (place.has("article")) trigger("open", Object.fromEntries(place));
  else close();
}
const inSight = () => opener?.scrollIntoView({ block: "nearest" }); // beside an article tables are cards, and longer
function close() {
  if (!page.classList.contains("reading")) return;
  page.classList.remove("reading");
  props.value = "";
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  inSight();
}
const leave = () => (pushed ? history.back() : location.replace(`${location.pathname}${location.search}#${split()[0]}`));
watch("value", () => {
  if (!props.value) return;
  if (!split()[1].has("article")) return (props.value = ""); // it was left before it was drawn
  const panel = document.getElementById("reader");
  page.classList.add("reading");
  if (again) return (again = false);
  inSight();
  const mark = panel.querySelector(".finding, .cited");
  panel.scrollTop += mark ? mark.getBoundingClientRect().top - panel.getBoundingClientRect().top - 64 : -panel.scrollTop;
  panel.tabIndex = -1;
  panel.focus({ preventScroll: true });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  const view = VIEWS.find((name) => event.target.closest?.(`#${name}-button`));
  if (view && view !== split()[0]) location.hash = view;
  again = false;
  if (event.target.closest?.("[data-close]")) leave();
  if (event.target.closest?.("[data-do]")) asker = event.target;
  if (event.target.closest?.(".leave")) asker?.focus();
  if (!link) return;
  event.preventDefault(); // Gradio's <base> would make another page of it
  if (link.hash.includes("?")) opener = link;
  if (link.hash === "#main") document.getElementById("main").focus();
  else if (page.classList.contains("reading") && link.hash.includes("?"))
    location.replace(`${location.pathname}${location.search}${link.hash}`); // one step back, however many were opened
  else location.hash = link.hash;
});
addEventListener("hashchange", route);
addEventListener("keydown", ({ key, target }) => { // what lies uppermost goes first; the list of a gr.Dropdown by itself
  if (key !== "Escape" || target.closest?.('input[aria-expanded="true"]') || hide()) return;
  const ways = [".sheet .leave", "#reader [data-close]"].flatMap((place) => [...document.querySelectorAll(place)]);
  ways.find((way) => way.checkVisibility({ visibilityProperty: true }))?.click();
}, true);

// The words of a citation beside it, under the pointer and in focus: a title alone does not come by keyboard.
const tip = Object.assign(document.createElement("div"), { id: "tip", hidden: true, role: "tooltip" });
page.append(tip);
const hide = () => !tip.hidden && (tip.hidden = true);
const show = (event) => {
  const chip = event.target.closest?.('a[href*="?article="]');
  if (chip?.title) [chip.ariaDescription, chip.title] = [chip.title, ""];
  if (!chip?.ariaDescription) return;
  tip.textContent = chip.ariaDescription;
  tip.hidden = false;
  const at = chip.getBoundingClientRect();
  const below = at.bottom + tip.offsetHeight + 12 < innerHeight;
  tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - tip.offsetHeight - 6)}px`;
};
if (matchMedia("(hover: hover)").matches) addEventListener("pointerover", (event) => hide() | show(event));
addEventListener("focusin", (event) => event.target.matches?.(":focus-visible") && show(event));
addEventListener("focusout", hide);
addEventListener("scroll", hide, { capture: true, passive: true });

// The conversation of this tab: a copy in the tab's own store, which a reload, Back and a doubled tab find again; a new
// tab goes on from the last in the browser's. gr.BrowserState has one place for all tabs: each would erase the others'.
const KEPT = "qabot.conversation";
const kept = () => { try { return JSON.parse(sessionStorage.getItem(KEPT) ?? localStorage.getItem(KEPT)) ?? []; } catch { return []; } };
const put = (store, messages) => {
  try { globalThis[store].setItem(KEPT, JSON.stringify(messages)); }
  catch { if (messages.length) put(store, messages.slice((messages.length + 1) >> 1)); } // full: the oldest go first
};
globalThis.qabot = {
  keep(messages) {
    if (!messages.length && !shown) return; // what was kept is still on its way back
    const asked = [...document.querySelectorAll("#chat .user-row")];
    if (asked.length > shown) setTimeout(() => asked.at(-1).scrollIntoView({ block: "start" })); // an answer is read from its start
    shown = asked.length;
    for (const store of ["sessionStorage", "localStorage"]) put(store, messages);
  },
  async language(lang) {
    choose("language", lang);
    document.documentElement.lang = lang;
    // Gradio's own settings change the language by the same function; they cannot be told to remember it
    const core = performance.getEntriesByType("resource").find(({ name }) => /\/core-[\w-]+\.js$/.test(name));
    if (core) (await import(core.name)).changeLocale(lang);
  },
  reading() { // where the open article is, to have it drawn anew
    again = page.classList.contains("reading");
    return again ? Object.fromEntries(split()[1]) : null;
  },
  sheet(part) { // what asks gets the focus, so that it is found without sight; Gradio draws its fields after this part
    const field = part.closest(".sheet")?.querySelector("input, textarea, button");
    if (field) field.focus();
    else if (part.isConnected) setTimeout(() => qabot.sheet(part), 50);
  },
  theme: () => choose("theme", document.body.classList.toggle("dark") ? "dark" : "light"),
  download({ name, text, type, base64 }) {
    const bytes = base64 ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt()) : text;
    const href = URL.createObjectURL(new Blob([bytes], { type: base64 ? type : `${type};charset=utf-8` }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  },
};
const known = [...navigator.languages].map((tag) => tag.slice(0, 2)).find((tag) => tag === "de" || tag === "en");
qabot.language(cookie("language") || known || "en");
if (cookie("theme")) document.body.classList.toggle("dark", cookie("theme") === "dark");
document.getElementById("main").tabIndex = -1;
trigger("ready", { messages: kept() });
(function begin() {
  if (selected(split()[0])) return route();
  document.getElementById(`${split()[0]}-button`)?.click();
  setTimeout(begin, 100); // Gradio may still be laying out its tabs
})();
