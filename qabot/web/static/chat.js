// The conversation: asking, streaming, stopping, retrying; kept in the browser so that a reload loses nothing.

import { $, $$, attempt, download, fill, recall, remember, stream, toast, Trouble, word } from "./calls.js";

const KEPT = 50; // turns
let turns = []; // {id, question, steps, html, markdown, query, note}
let running = null; // {controller, turn}

export function openChat() {
  turns = Array.isArray(recall("conversation")) ? recall("conversation") : [];
  $("#turns").replaceChildren(...turns.map(draw));
  show();
  const composer = $("#composer");
  const field = $("#question");
  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    const question = field.value.trim();
    if (!question || running) return;
    field.value = "";
    grow(field);
    ask(question);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });
  field.addEventListener("input", () => grow(field));
  $("#stop").addEventListener("click", () => running?.controller.abort());
  $("#export").addEventListener("click", exportMarkdown);
  $("#clear").addEventListener("click", () => {
    running?.controller.abort();
    turns = [];
    $("#turns").replaceChildren();
    show();
    keep();
    field.focus();
  });
  busy(null);
}

export const refreshWelcome = () => (turns.length ? null : fill($("#welcome"), "welcome"));

export async function ask(question) {
  if (running) return;
  const turn = { id: `t${Date.now().toString(36)}${turns.length}`, question, steps: [], html: "" };
  turns.push(turn);
  const item = draw(turn);
  $("#turns").append(item);
  show();
  await answer(turn, item);
}

async function answer(turn, item) {
  const before = turns.slice(0, turns.indexOf(turn)).filter((one) => one.query);
  const controller = new AbortController();
  busy({ controller, turn });
  Object.assign(turn, { steps: [word("working")], html: "", markdown: "", query: null, note: "" });
  update(item, turn, true);
  item.scrollIntoView({ block: "start", behavior: calm() });
  try {
    const values = {
      question: turn.question,
      turn: turn.id,
      turns: before.slice(-6).map(({ question, query }) => ({ question, query })),
    };
    for await (const state of stream("ask", values, controller.signal)) {
      Object.assign(turn, state);
      update(item, turn, !state.html);
    }
    if (!turn.html) turn.note = word("failed");
  } catch (error) {
    if (error.name === "AbortError") turn.note = word("stopped");
    else if (error instanceof Trouble) turn.note = error.message;
    else turn.note = word("offline"); // the connection broke in mid-stream
  }
  busy(null);
  update(item, turn, false);
  keep();
}

function draw(turn) {
  const item = $("#turn-template").content.firstElementChild.cloneNode(true);
  item.id = turn.id;
  update(item, turn, false);
  return item;
}

function update(item, turn, working) {
  $(".asked", item).textContent = turn.question;
  $(".steps", item).replaceChildren(
    ...(turn.steps || []).map((label) => Object.assign(document.createElement("li"), { textContent: label })),
  );
  item.classList.toggle("working", working);
  item.setAttribute("aria-busy", String(working));
  $(".answer", item).innerHTML = turn.html || "";
  if (turn.note) {
    const note = Object.assign(document.createElement("p"), { className: "notice", textContent: turn.note });
    $(".answer", item).append(note);
  }
  $(".turn-tools", item).hidden = working;
  $("[data-turn=copy]", item).hidden = !turn.markdown;
}

function busy(now) {
  running = now;
  $("#send").hidden = Boolean(now);
  $("#stop").hidden = !now;
}

function show() {
  $("#welcome").hidden = turns.length > 0;
  $("#conversation-tools").hidden = turns.length === 0;
  $("#ask").classList.toggle("begun", turns.length > 0);
  if (!turns.length && !$("#welcome").childElementCount) refreshWelcome();
}

function keep() {
  // the oldest turns go first where the browser gives less room than the conversation needs
  for (let kept = turns.slice(-KEPT); !remember("conversation", kept) && kept.length; kept = kept.slice(1));
}

export function onChatClick(target) {
  const asked = target.closest("[data-ask]");
  if (asked) {
    ask(asked.dataset.ask);
    return true;
  }
  const tool = target.closest("[data-turn]");
  if (!tool) return false;
  const item = tool.closest(".turn");
  const turn = turns.find((one) => one.id === item.id);
  if (tool.dataset.turn === "retry" && !running) answer(turn, item);
  if (tool.dataset.turn === "copy") attempt(() => copy(`${turn.question}\n\n${turn.markdown}`));
  return true;
}

async function copy(text) {
  if (navigator.clipboard) await navigator.clipboard.writeText(text);
  else {
    // no clipboard on a plain http address other than this machine
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  toast(word("copied"));
}

function exportMarkdown() {
  const day = new Date().toISOString().slice(0, 10);
  const parts = turns.filter((turn) => turn.markdown).map((turn) => `## ${turn.question}\n\n${turn.markdown}`);
  download(`qabot-${day}.md`, `# qabot, ${word("conversation")} ${day}\n\n${parts.join("\n\n")}\n`, "text/markdown");
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
}

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
