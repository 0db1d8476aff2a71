// What Gradio has no part for. It runs once, for the reader (gr.HTML, js_on_load): `element`, `props`, `trigger` and
// `watch` are that component's. Gradio calls the few functions in `qabot` from the js= of its events.

const VIEWS = ["ask", "statements", "contrast", "articles"];
const body = document.body;
const page = document.getElementById("columns"); // Gradio's css reaches no further out
const narrow = matchMedia("(max-width: 60rem)");
const main = () => document.querySelectorAll("#main, #masthead, #status");
let started = false, opener = null;
let pushed = false; // whether Back leads from the open article to the page as it was
let shown = 0; // questions
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
  if (place.has("article")) trigger("open", Object.fromEntries(place));
  else close();
}
function close() {
  if (!page.classList.contains("reading")) return;
  page.classList.remove("reading");
  for (const part of main()) part.inert = false;
  props.value = "";
  pushed = false;
  if (opener?.isConnected) opener.focus({ preventScroll: true });
}
const leave = () => (pushed ? history.back() : location.replace(`${location.pathname}${location.search}#${split()[0]}`));
watch("value", () => {
  if (!props.value) return;
  const panel = document.getElementById("reader");
  page.classList.add("reading");
  for (const part of main()) part.inert = narrow.matches; // what the article covers takes no focus
  const mark = panel.querySelector(".finding, .cited");
  panel.scrollTop += mark ? mark.getBoundingClientRect().top - panel.getBoundingClientRect().top - 120 : -panel.scrollTop;
  panel.tabIndex = -1;
  panel.focus({ preventScroll: true });
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (event.target.closest?.("[data-close]")) leave();
  if (!link) return;
  event.preventDefault(); // Gradio's <base> would make another page of it
  if (link.hash.includes("?")) opener = link;
  if (link.hash === "#main") document.getElementById("main").focus();
  else if (page.classList.contains("reading") && link.hash.includes("?"))
    location.replace(`${location.pathname}${location.search}${link.hash}`); // one step back, however many were opened
  else location.hash = link.hash;
});
addEventListener("hashchange", route);
addEventListener("keydown", (event) => event.key === "Escape" && (hide() || (page.classList.contains("reading") && leave())));

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

// The conversation of this tab. gr.BrowserState keeps one value for all tabs, so that the last to write would erase the
// others' turns; here each tab has a place of its own, and a new one goes on from the last.
const KEPT = "qabot.conversations";
const read = () => { try { return JSON.parse(localStorage.getItem(KEPT)) || {}; } catch { return {}; } };
let own = sessionStorage.getItem("qabot.tab");
const again = ["reload", "back_forward"].includes(performance.getEntriesByType("navigation")[0]?.type);
globalThis.qabot = {
  keep(messages) {
    if (!started) return;
    const asked = [...document.querySelectorAll("#chat .user-row")];
    if (asked.length > shown) setTimeout(() => asked.at(-1).scrollIntoView({ block: "start" })); // an answer is read from its start
    shown = asked.length;
    const kept = Object.entries({ ...read(), [own]: { at: Date.now(), messages } }).sort((a, b) => b[1].at - a[1].at);
    for (let n = Math.min(kept.length, 8); n; n -= 1) {
      try {
        return localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(kept.slice(0, n))));
      } catch {} // full: the oldest conversations go first
    }
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
  sheet(tries = 30) { // what asks gets the focus, so that it is found without sight, once Gradio has drawn it
    const field = document.querySelector(".sheet :is(input, textarea, button)");
    if (field) field.focus();
    else if (tries) setTimeout(() => qabot.sheet(tries - 1), 100);
  },
  theme() {
    choose("theme", body.classList.toggle("dark") ? "dark" : "light");
  },
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
const newest = Object.values(read()).sort((a, b) => b.at - a.at)[0];
const messages = (own && read()[own] ? read()[own] : newest)?.messages ?? [];
if (!own || !again) sessionStorage.setItem("qabot.tab", (own = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`));
document.getElementById("main").tabIndex = -1;
trigger("ready", { messages });
(function begin() {
  started = selected(split()[0] ?? "ask");
  if (started) return route();
  document.getElementById(`${split()[0]}-button`)?.click();
  setTimeout(begin, 100); // Gradio may still be laying out its tabs
})();
