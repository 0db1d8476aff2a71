// What Gradio has no part for. It runs once, for the reader (gr.HTML, js_on_load): `element`, `props`, `trigger` and
// `watch` are that component's. Gradio calls the few functions in `qabot` from the js= of its events.

const VIEWS = ["ask", "statements", "contrast", "articles"];
const body = document.body;
const page = document.getElementById("columns"); // Gradio's css reaches no further out
page.closest(".gradio-container").style.overflow = "clip"; // "hidden", as Gradio has it, would let the article scroll away
const narrow = matchMedia("(max-width: 70rem)");
const cover = () => document.querySelectorAll("#main, #masthead, #status") // what the article covers takes no focus
  .forEach((part) => (part.inert = narrow.matches && page.classList.contains("reading")));
let started = false, opener = null, asker = null;
let pushed = false; // whether Back leads from the open article to the page as it was
let shown = 0; // questions
let again = false; // whether the article that is open is drawn anew, at the place where it is read
let routed = ""; // the address that the page shows; another one is about to be

// Cookies, not localStorage: the app words its part of the page in the chosen language.
const cookie = (name) => document.cookie.match(`(?:^|; )qabot_${name}=(\\w+)`)?.[1];
const choose = (name, value) => (document.cookie = `qabot_${name}=${value}; path=/; max-age=31536000; samesite=lax`);

// The address: "#statements" is a view, "#ask?article=...&start=..." an article beside it. gr.Tabs knows no address.
const split = () => {
  const [view, query = ""] = location.hash.slice(1).split("?");
  return [VIEWS.includes(view) ? view : view ? null : "ask", new URLSearchParams(query)];
};
const selected = (view) => document.getElementById(`${view}-button`)?.getAttribute("aria-selected") === "true";
function route(event) {
  const [view, place] = split();
  routed = location.hash;
  if (!view) return; // the skip link's "#main"
  const tab = document.getElementById(`${view}-button`);
  if (tab && !selected(view)) tab.click();
  if (tab) document.title = `${tab.textContent.trim()} · qabot`;
  pushed = Boolean(event) && (pushed || !page.classList.contains("reading"));
  again = false;
  if (place.has("article")) trigger("open", Object.fromEntries(place));
  else close();
}
const inSight = () => opener?.scrollIntoView({ block: "nearest" }); // beside an article tables are cards, and longer
function close() {
  if (!page.classList.contains("reading")) return;
  page.classList.remove("reading");
  cover();
  props.value = "";
  pushed = false;
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  inSight();
}
const leave = () => (pushed ? history.back() : location.replace(`${location.pathname}${location.search}#${split()[0]}`));
watch("value", () => {
  if (!props.value) return;
  if (!split()[1].has("article")) return (props.value = ""); // it was left before it was drawn
  const panel = document.getElementById("reader");
  page.classList.add("reading");
  cover();
  if (again) return (again = false);
  inSight();
  const mark = panel.querySelector(".finding, .cited");
  panel.scrollTop += mark ? mark.getBoundingClientRect().top - panel.getBoundingClientRect().top - 64 : -panel.scrollTop;
  panel.tabIndex = -1;
  panel.focus({ preventScroll: true });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
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
narrow.addEventListener("change", cover); // a phone that is turned
const seen = (place) => [...document.querySelectorAll(place)].find((one) => one.checkVisibility());
addEventListener("keydown", ({ key, target }) => { // what lies uppermost goes first; the list of a gr.Dropdown by itself
  if (key === "Escape" && !target.closest?.('input[aria-expanded="true"]') && !hide())
    (seen(".sheet .leave") ?? seen("#reader [data-close]"))?.click();
}, true);

// The words of a citation beside it, under the pointer and in focus: a title alone does not come by keyboard.
const tip = Object.assign(document.createElement("div"), { id: "tip", hidden: true, role: "tooltip" });
page.append(tip);
const hide = () => !tip.hidden && (tip.hidden = true);
const show = (event) => {
  const chip = event.target.closest?.('a[href*="?article="]');
  if (chip?.title) chip.dataset.tip = chip.title;
  if (!chip?.dataset.tip) return;
  chip.removeAttribute("title");
  chip.setAttribute("aria-describedby", "tip");
  tip.textContent = chip.dataset.tip;
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
    if (!started) return;
    const asked = [...document.querySelectorAll("#chat .user-row")];
    if (asked.length > shown) setTimeout(() => asked.at(-1).scrollIntoView({ block: "start" })); // an answer is read from its start
    shown = asked.length;
    for (const store of ["sessionStorage", "localStorage"]) put(store, messages);
  },
  go(view) {
    // Gradio tells of a tab late, when an address may already have opened another, or be about to
    const now = VIEWS.find(selected) ?? view;
    if (started && location.hash === routed && split()[0] !== now) location.hash = routed = `#${now}`;
    return now;
  },
  async language(lang) {
    choose("language", lang);
    document.documentElement.lang = lang;
    // Gradio's own settings change the language by the same function; they cannot be told to remember it
    const core = performance.getEntriesByType("resource").find(({ name }) => /\/core-[\w-]+\.js$/.test(name));
    if (core) (await import(core.name)).changeLocale(lang);
  },
  reading() { // where the open article is, to have it drawn anew
    const place = split()[1];
    again = place.has("article") && page.classList.contains("reading");
    return again ? Object.fromEntries(place) : null;
  },
  sheet(tries = 100) { // what asks gets the focus, so that it is found without sight, once Gradio has drawn it
    const field = document.querySelector(".sheet :is(input, textarea, button)");
    if (field) field.focus();
    else if (tries) setTimeout(() => qabot.sheet(tries - 1), 100);
  },
  theme: () => choose("theme", body.classList.toggle("dark") ? "dark" : "light"),
  download({ name, text, type, base64 }) {
    const bytes = base64 ? Uint8Array.from(atob(base64), (sign) => sign.charCodeAt()) : text;
    const href = URL.createObjectURL(new Blob([bytes], { type: base64 ? type : `${type};charset=utf-8` }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 1000);
  },
};
const known = [...navigator.languages].map((tag) => tag.slice(0, 2)).find((tag) => tag === "de" || tag === "en");
qabot.language(cookie("language") || known || "en");
if (cookie("theme")) body.classList.toggle("dark", cookie("theme") === "dark");
document.getElementById("main").tabIndex = -1;
trigger("ready", { messages: kept() });
(function begin() {
  started = selected(split()[0] ?? "ask");
  if (started) return route();
  document.getElementById(`${split()[0]}-button`)?.click();
  setTimeout(begin, 100); // Gradio may still be laying out its tabs
})();
