// The article beside the page, and the words of a citation under the pointer.

import { $, $$, attempt, call } from "./calls.js";

let cameFrom = null;

export async function openArticle(button) {
  const { open: article, start, end, content, all } = button.dataset;
  const values = { article, all: all !== undefined };
  for (const [name, value] of Object.entries({ start, end, content })) if (value !== undefined) values[name] = Number(value);
  const found = await attempt(() => call("article", values));
  if (!found) return;
  hideTip();
  cameFrom = button;
  const panel = $("#reader");
  panel.innerHTML = found.html;
  panel.hidden = false;
  document.body.classList.add("reading");
  behind(matchMedia("(max-width: 60rem)").matches);
  const place = $(".finding", panel) || $(".cited", panel);
  // within the panel only: the page beside it stays where it is
  const top = place ? place.getBoundingClientRect().top - panel.getBoundingClientRect().top - panel.clientHeight / 5 : 0;
  panel.scrollTop += place ? top : -panel.scrollTop;
  panel.focus({ preventScroll: true });
}

export function closeArticle() {
  if ($("#reader").hidden) return false;
  $("#reader").hidden = true;
  document.body.classList.remove("reading");
  behind(false);
  if (cameFrom?.isConnected) cameFrom.focus({ preventScroll: true });
  return true;
}

// Where the article covers the page, what lies under it takes no focus.
function behind(covered) {
  for (const part of $$("#main, .masthead, .status")) part.inert = covered;
}

export function onReaderChange(target) {
  if (!target.matches("[data-every]")) return false;
  $("#reader .text").classList.toggle("every", target.checked);
  return true;
}

function showTip(chip) {
  const body = document.getElementById(chip.dataset.tip);
  if (!body) return;
  const tip = $("#tip");
  tip.innerHTML = body.innerHTML; // escaped by the template, like all of the page
  tip.hidden = false;
  chip.setAttribute("aria-describedby", "tip");
  const at = chip.getBoundingClientRect();
  const below = at.bottom + tip.offsetHeight + 12 < innerHeight;
  tip.style.left = `${Math.max(8, Math.min(at.left, innerWidth - tip.offsetWidth - 8))}px`;
  tip.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - tip.offsetHeight - 6)}px`;
}

export function hideTip() {
  const tip = $("#tip");
  if (!tip || tip.hidden) return false;
  tip.hidden = true;
  document.querySelector("[aria-describedby=tip]")?.removeAttribute("aria-describedby");
  return true;
}

export function watchTips(root) {
  const hover = matchMedia("(hover: hover)");
  const chip = (event) => event.target.closest?.("[data-tip]");
  root.addEventListener("pointerover", (event) => hover.matches && chip(event) && showTip(chip(event)));
  root.addEventListener("pointerout", (event) => chip(event) && hideTip());
  root.addEventListener("focusin", (event) => chip(event)?.matches(":focus-visible") && showTip(chip(event)));
  root.addEventListener("focusout", hideTip);
  addEventListener("scroll", hideTip, { capture: true, passive: true });
}
