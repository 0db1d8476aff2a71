// The page: language, light and dark, which view is shown, and one listener for each kind of event.

import { $, $$, call, language, recall, remember } from "./calls.js";
import { onBoardClick, onBoardInput, onBoardReset, onBoardSubmit, openBoard, openContrast } from "./board.js";
import { onChatClick, openChat, refreshWelcome } from "./chat.js";
import { look, onLibraryChange, onLibraryClick, onLibrarySubmit, openLibrary, watchDrops, watchStatus } from "./library.js";
import { closeArticle, hideTip, onReaderChange, openArticle, watchTips } from "./reader.js";

const VIEWS = { ask: refreshWelcome, statements: openBoard, contrast: () => openContrast(), articles: openLibrary };
const drawn = new Set(); // views that show the index as it is

function shown() {
  const name = location.hash.slice(1);
  return name in VIEWS ? name : "ask";
}

function route() {
  const name = shown();
  for (const view of Object.keys(VIEWS)) $(`#${view}`).hidden = view !== name;
  for (const link of $$("[data-view]")) {
    if (link.dataset.view === name) {
      link.setAttribute("aria-current", "page");
      document.title = `${link.textContent} · qabot`;
    } else link.removeAttribute("aria-current");
  }
  if (!drawn.has(name)) {
    drawn.add(name);
    VIEWS[name]();
  }
}

function indexChanged() {
  drawn.clear();
  drawn.add(shown());
  if (shown() !== "ask") $("#welcome").replaceChildren();
  VIEWS[shown()]();
}

function theme(chosen) {
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.body.classList.toggle("dark", dark);
  document.documentElement.style.colorScheme = dark ? "dark" : "light";
}

async function draw(root) {
  const page = await call("page").catch((error) => ({ error }));
  if (page.error) {
    root.innerHTML = `<p class="loading"></p>`;
    root.firstChild.textContent = page.error.message;
    return false;
  }
  document.documentElement.lang = language();
  root.innerHTML = page.html;
  document.body.classList.remove("reading");
  drawn.clear();
  drawn.add("ask");
  openChat();
  route();
  return true;
}

async function start(root) {
  theme(recall("theme"));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => theme(recall("theme")));
  if (!(await draw(root))) return;
  addEventListener("hashchange", () => {
    closeArticle();
    route();
    scrollTo(0, 0);
  });
  watchTips(root);
  watchDrops(document);
  watchStatus(indexChanged);

  root.addEventListener("click", (event) => {
    const target = event.target;
    const opener = target.closest("[data-open]");
    const lang = target.closest("[data-language]");
    if (opener) openArticle(opener);
    else if (target.closest("[data-close]")) closeArticle();
    else if (target.closest(".skip")) {
      event.preventDefault();
      $("#main").focus();
    } else if (lang) {
      remember("language", lang.dataset.language);
      draw(root).then((drawn) => drawn && look().then(() => $(`[data-language=${language()}]`).focus()));
    } else if (target.closest("[data-theme]")) {
      remember("theme", document.body.classList.contains("dark") ? "light" : "dark");
      theme(recall("theme"));
    } else if (!onChatClick(target) && !onBoardClick(target)) onLibraryClick(target);
  });
  root.addEventListener("submit", (event) => {
    if (onBoardSubmit(event.target) || onLibrarySubmit(event.target)) event.preventDefault();
  });
  root.addEventListener("reset", (event) => onBoardReset(event.target) && event.preventDefault());
  root.addEventListener("input", (event) => onBoardInput(event.target));
  root.addEventListener("change", (event) => onReaderChange(event.target) || onLibraryChange(event.target));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !$("#dialog").open) hideTip() || closeArticle();
  });
}

// Gradio puts the page's place there when it has mounted
const place = () => document.getElementById("qabot");
if (place()) start(place());
else {
  const watch = new MutationObserver(() => {
    if (!place()) return;
    watch.disconnect();
    start(place());
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
}
