// Talking to the app: calls, streams, uploads; and the small things that every view needs.

const API = "./gradio_api";

export const $ = (selector, from = document) => from.querySelector(selector);
export const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];

const NAMES = { language: "qabot.language", theme: "qabot.theme", conversation: "qabot.conversation" };

// Browser storage may be full or forbidden; the page works without it.
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(NAMES[key]));
  } catch {
    return null;
  }
}

export function remember(key, value) {
  try {
    localStorage.setItem(NAMES[key], JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function language() {
  const chosen = recall("language");
  if (chosen === "de" || chosen === "en") return chosen;
  const known = (navigator.languages || [navigator.language]).map((tag) => tag.slice(0, 2).toLowerCase());
  return known.find((tag) => tag === "de" || tag === "en") || "en";
}

// A word of the interface that the script itself shows.
export const word = (name) => $("#words-template")?.dataset[name] ?? "";

export class Trouble extends Error {}

async function post(path, body, signal) {
  let response;
  try {
    response = await fetch(`${API}${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Trouble(word("offline") || "The app does not answer.");
  }
  if (!response.ok) throw new Trouble(word("failed") || "Something went wrong.");
  return response.json();
}

export async function call(view, values = {}) {
  const answer = (await post(`/run/page_${view}`, { data: [language(), values] })).data[0];
  if (answer.error && !answer.added?.length) throw new Trouble(answer.error);
  return answer;
}

// Yields what the endpoint yields; closing the stream (signal) stops the work in the app too.
export async function* stream(view, values, signal) {
  const { event_id: event } = await post(`/call/page_${view}`, { data: [language(), values] }, signal);
  const response = await fetch(`${API}/call/page_${view}/${event}`, { signal });
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    rest += value;
    const messages = rest.split("\n\n");
    rest = messages.pop();
    for (const message of messages) {
      const [, kind, data] = /^event: (\w+)\ndata: ([\s\S]*)$/.exec(message) || [];
      if (kind === "error") throw new Trouble(word("failed"));
      if (kind === "generating" || kind === "complete") {
        const state = JSON.parse(data)?.[0];
        if (state?.error) throw new Trouble(state.error);
        if (state) yield state;
      }
    }
  }
}

export async function upload(files) {
  const form = new FormData();
  for (const file of files) form.append("files", file);
  const response = await fetch(`${API}/upload`, { method: "POST", body: form }).catch(() => null);
  if (!response?.ok) throw new Trouble(word(response?.status === 413 ? "tooLarge" : "offline"));
  const paths = await response.json();
  return paths.map((path, n) => ({ path, name: files[n].name }));
}

let fading;
export function toast(message) {
  const box = $("#toast");
  box.textContent = message;
  box.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => (box.hidden = true), 6000);
}

// Runs what a click asked for; what goes wrong is said to the reader, not to the console.
export async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    if (error.name === "AbortError") return undefined;
    if (!(error instanceof Trouble)) throw error;
    toast(error.message);
    return undefined;
  }
}

export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

// Fills a place with a view; keeps what is there while it loads, and offers another try where it fails.
const newest = new WeakMap(); // place: its latest request, so that a slow answer does not replace a newer one

export async function fill(place, view, values = {}) {
  const request = {};
  newest.set(place, request);
  place.setAttribute("aria-busy", "true");
  if (!place.childElementCount) place.innerHTML = `<p class="loading"></p>`;
  const waiting = $(".loading", place);
  if (waiting) waiting.textContent = word("loading");
  try {
    const { html } = await call(view, values);
    if (newest.get(place) === request) place.innerHTML = html;
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    if (newest.get(place) !== request) return;
    place.innerHTML = `<div class="empty"><p></p><p><button type="button"></button></p></div>`;
    $("p", place).textContent = error.message;
    $("button", place).textContent = word("reload");
    $("button", place).onclick = () => fill(place, view, values);
  } finally {
    if (newest.get(place) === request) place.removeAttribute("aria-busy");
  }
}
