// The board of statements and the disputes: forms whose answers are drawn by the app.

import { $, $$, attempt, call, download, fill } from "./calls.js";

let typing;
let limit;

const chosen = () => Object.fromEntries(new FormData($("form[data-board]")));
const rows = () => fill($("#board-rows"), "rows", { ...chosen(), ...(limit && { limit }) });

export function openBoard() {
  limit = undefined;
  return fill($("#statements"), "statements", $("form[data-board]") ? chosen() : {});
}

export const openContrast = (topic) => fill($("#contrast"), "contrast", { topic: topic ?? $("#topic")?.value ?? "" });

export function onBoardInput(target) {
  if (!target.closest("form[data-board]")) return;
  limit = undefined;
  clearTimeout(typing);
  typing = setTimeout(rows, target.type === "search" ? 200 : 0);
}

export function onBoardSubmit(form) {
  if (form.matches("[data-board]")) rows();
  else if (form.matches("[data-topic]")) openContrast();
  else return false;
  return true;
}

export function onBoardReset(form) {
  if (!form.matches("[data-board]")) return false;
  // the form was drawn with what was chosen then, so its own reset would bring that back
  for (const field of form.elements) if (field.name && field.name !== "sort") field.value = "";
  limit = undefined;
  rows();
  return true;
}

export function onBoardClick(target) {
  const { sort, more, export: form, topicName } = target.closest("button")?.dataset ?? {};
  if (sort) {
    $("form[data-board] [name=sort]").value = sort;
    rows().then(() => $(`[data-sort="${sort.startsWith("-") ? sort.slice(1) : `-${sort}`}"]`)?.focus());
  } else if (more) {
    limit = Number(more);
    const shown = $$(".board .content").length;
    rows().then(() => $$(".board .content")[shown]?.focus());
  } else if (form) {
    attempt(async () => {
      const { text } = await call("export", { ...chosen(), form });
      download(`qabot-statements.${form}`, text, form === "csv" ? "text/csv" : "application/json");
    });
  } else if (topicName) {
    openContrast(topicName);
  } else return false;
  return true;
}
