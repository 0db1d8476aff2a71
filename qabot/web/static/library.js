// The library: adding, editing and removing articles, and how far an update is.

import { $, attempt, call, fill, toast, Trouble, upload, word } from "./calls.js";

let state = ""; // of the index when the page last looked
let timer;
let changed = () => {};

export const openLibrary = () => fill($("#articles"), "articles");

// Looks at the app every few seconds, more often while it works; tells the page when the index has changed.
export function watchStatus(onChange) {
  changed = onChange;
  document.addEventListener("visibilitychange", () => document.hidden || look());
  look();
}

export async function look() {
  clearTimeout(timer);
  let next = 4000;
  try {
    const found = await call("status");
    const place = $("#status");
    if (place.dataset.html !== found.html) {
      place.innerHTML = found.html;
      place.dataset.html = found.html;
    }
    if (found.running) next = 400;
    else if (state !== found.state) {
      if (state) changed();
      state = found.state;
    }
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
  }
  if (!document.hidden) timer = setTimeout(look, next);
}

async function add(files) {
  if (!files.length) return;
  await attempt(async () => {
    toast(word("uploading"));
    const { error } = await call("add", { files: await upload([...files]) });
    $("#toast").hidden = true;
    if (error) toast(error);
  });
  look();
}

async function openDialog(values) {
  const { html } = await call("dialog", values);
  const dialog = $("#dialog");
  dialog.innerHTML = html;
  dialog.showModal();
}

export function onLibraryClick(target) {
  const button = target.closest("button");
  const data = button?.dataset ?? {};
  if ("update" in data) attempt(() => call("update")).then(look);
  else if ("paste" in data) attempt(() => openDialog({ kind: "paste" }));
  else if ("edit" in data) attempt(() => openDialog({ kind: "edit", article: data.edit }));
  else if ("remove" in data) attempt(() => openDialog({ kind: "remove", article: data.remove }));
  else if ("cancel" in data) $("#dialog").close();
  else return false;
  return true;
}

export function onLibrarySubmit(form) {
  const data = form.dataset;
  const kind = "pasteForm" in data ? "paste" : "editForm" in data ? "edit" : "removeForm" in data ? "remove" : null;
  if (!kind) return false;
  const values = { ...Object.fromEntries(new FormData(form)), article: data.editForm ?? data.removeForm };
  attempt(async () => {
    await call(kind, values);
    $("#dialog").close();
    look();
  });
  return true;
}

export function onLibraryChange(target) {
  if (!target.matches("[data-files]")) return false;
  add(target.files).then(() => (target.value = ""));
  return true;
}

export function watchDrops(root) {
  const zone = (event) => event.dataTransfer?.types.includes("Files");
  root.addEventListener("dragover", (event) => {
    if (!zone(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  root.addEventListener("dragleave", (event) => event.relatedTarget || document.body.classList.remove("dropping"));
  root.addEventListener("drop", (event) => {
    if (!zone(event)) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    location.hash = "#articles";
    add(event.dataTransfer.files);
  });
}
