// The review: a list of questions, the text, a card, and keys for all of it.

import { ask, byId, element, say, short, start, tell } from "./page.js";
import { learnColours, showPair, showText } from "./text.js";
import { VERDICTS, learnTypes, showCard, showDone } from "./card.js";
import { correctForm, nameForm, nothingForm, otherForm } from "./form.js";

const state = { questions: [], at: 0, found: 0, session: null, busy: false };

function current() {
  return state.questions[state.at];
}

function showProgress({ all, answered }) {
  byId("progress").textContent = `已判 ${answered} / 共 ${all} · answered ${answered} of ${all}`;
  byId("bar").style.width = `${all ? (100 * answered) / all : 0}%`;
}

function listRow(question, number) {
  const words = question.kind === "fact" ? question.sentence[0] : `${question.head.name} ＝ ${question.tail.name} ？`;
  const sure = question.kind === "fact" ? question.confidence.toFixed(2) : `≈ ${question.likeness.toFixed(2)}`;
  const head = element("div", { className: "head" }, element("span", { textContent: question.kind === "fact" ? question.zh : "可能同一" }));
  if (question.answered) head.append(element("span", { className: `tag ${question.answered.verdict}`, textContent: VERDICTS[question.answered.verdict] }));
  head.append(element("span", { textContent: sure }));
  return element("li", { onclick: () => go(number) }, head, element("div", { className: "words", textContent: short(words, 90) }));
}

function showList() {
  byId("list").replaceChildren(...state.questions.map(listRow));
  const more = state.found - state.questions.length;
  byId("listed").textContent = more > 0 ? `另有 ${more} 条，判过之后列出 / ${more} more follow` : `${state.found} 条 / in the list`;
  markAt();
}

function markAt() {
  [...byId("list").children].forEach((row, number) => row.classList.toggle("at", number === state.at));
  const row = byId("list").children[state.at];
  if (row) row.scrollIntoView({ block: "nearest" });
}

async function load(keep = "") {
  const given = { document: byId("document").value, kind: byId("kind").value, order: byId("order").value, left: byId("left-only").checked ? "1" : "0" };
  const told = await ask("questions", given);
  Object.assign(state, { questions: told.questions, found: told.found });
  const kept = state.questions.findIndex((question) => question.id === keep);
  state.at = Math.max(0, kept);
  showProgress(told);
  showList();
  show();
}

// The card at once, so that it can be answered; the text as soon as it is there.
async function show() {
  const question = current();
  if (!question) { showDone(); return; }
  showCard(question, answers);
  const isStill = () => current() === question;
  try {
    if (question.kind === "fact") await showText(question, goTo, isStill);
    else await showPair(question, isStill);
  } catch (error) {
    say(error.message, true);
  }
}

function go(number) {
  if (!state.questions.length) return;
  state.at = Math.max(0, Math.min(state.questions.length - 1, number));
  markAt();
  show();
}

async function goTo(id) {
  const number = state.questions.findIndex((question) => question.id === id);
  if (number >= 0) { go(number); return; }
  const question = await ask("question", { id });
  state.questions.splice(state.at + 1, 0, question);
  showList();
  go(state.at + 1);
}

// One request at a time: a key held down does not answer what was not yet shown.
async function once(does) {
  if (state.busy) return;
  state.busy = true;
  try {
    await does();
  } catch (error) {
    say(error.message, true);
  } finally {
    state.busy = false;
  }
}

function take(told) {
  for (const changed of told.changed) {
    const number = state.questions.findIndex((question) => question.id === changed.id);
    if (number >= 0) state.questions[number] = changed;
  }
  showProgress(told);
}

async function answer(given, name = "judge") {
  await once(async () => {
    const question = current();
    const told = await tell(name, { by: byId("by").value, question: question ? question.id : "", ...given });
    take(told);
    const last = state.at + 1 >= state.questions.length;
    if (last) await load();
    else { state.at += 1; showList(); show(); }
  });
}

async function undo() {
  await once(async () => {
    const told = await tell("undo", { by: byId("by").value });
    if (!told.subjects.length) { say("没有可撤销的 / Nothing to undo"); return; }
    take(told);
    say("已撤销 / Undone");
    const id = told.changed.length ? told.changed[0].id : "";
    if (state.questions.some((question) => question.id === id)) { showList(); await goTo(id); } else await load(id);
  });
}

async function apply() {
  await once(async () => {
    say("正在重建图谱… / Making the graph again…");
    const { nodes, edges } = await tell("apply");
    say(`图谱已更新：${nodes} 节点，${edges} 关系 / The graph is made again: ${nodes} nodes, ${edges} edges`);
  });
}

function pair(one, other) {
  return [one.id, other.id].sort().join("|");
}

const ifFact = (does) => () => { if (current() && current().kind === "fact") does(current()); };
const ifPair = (answer_) => () => { if (current() && current().kind === "pair") answer({ answer: answer_ }); };
const answers = {
  right: ifFact(() => answer({ answer: "right" })),
  wrong: ifFact(() => answer({ answer: "wrong" })),
  correct: ifFact((question) => correctForm(question, state.session.relations, (values) => answer({ answer: "correct", values }))),
  rename: ifFact((question) => nameForm(question, state.session.types, (thing, property, value) => answer({ thing: thing.id, property, value }, "change"))),
  nothing: ifFact((question) => nothingForm(question, (thing) => answer({ thing: thing.id, property: "exists" }, "change"))),
  merge: ifFact((question) => otherForm("合并为一 Merge", question, (one, other) => answer({ question: pair(one, other), answer: "same" }))),
  apart: ifFact((question) => otherForm("分开 Keep apart", question, (one, other) => answer({ question: pair(one, other), answer: "different" }))),
  same: ifPair("same"),
  different: ifPair("different"),
  unsure: ifPair("unsure"),
  next: () => go(state.at + 1),
  previous: () => go(state.at - 1),
};

const KEYS = [
  ["a", "对：原句确有此事实 / Right: the sentence says so", answers.right],
  ["r", "错：原句没有 / Wrong: it does not", answers.wrong],
  ["c", "更正关系、对象、时限 / Correct relation, body, deadline", answers.correct],
  ["e", "更正名称、类型 / Correct a name or type", answers.rename],
  ["x", "并非实体 / No such thing", answers.nothing],
  ["m", "同一；与另一实体合并 / The same; merge with another", () => { answers.same(); answers.merge(); }],
  ["d", "不同；与另一实体分开 / Different; keep apart", () => { answers.different(); answers.apart(); }],
  ["s", "不定 / Unsure", answers.unsure],
  ["j", "下一条 / Next", answers.next],
  ["k", "上一条 / Previous", answers.previous],
  ["u", "撤销上一次判断 / Undo the last answer", undo],
  ["g", "应用到图谱 / Apply to the graph", apply],
  ["?", "快捷键 / Keys", () => byId("keys").showModal()],
];
const BY_KEY = new Map([...KEYS.map(([key, , does]) => [key, does]), ["ArrowDown", answers.next], ["ArrowUp", answers.previous]]);

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.target.matches("input:not([type=checkbox]), select, textarea")) { if (event.key === "Escape") event.target.blur(); return; }
  const does = BY_KEY.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  if (!does || (event.repeat && !["j", "k", "ArrowDown", "ArrowUp"].includes(event.key))) return;
  event.preventDefault();
  does();
}

function connect() {
  document.addEventListener("keydown", onKey);
  for (const id of ["document", "kind", "order", "left-only"]) byId(id).addEventListener("change", (event) => { event.target.blur(); once(() => load()); });
  byId("undo").addEventListener("click", undo);
  byId("apply").addEventListener("click", apply);
  byId("help").addEventListener("click", () => byId("keys").showModal());
  byId("keys-close").addEventListener("click", () => byId("keys").close());
  for (const [key, words] of KEYS) byId("keylist").append(element("dt", {}, element("kbd", { textContent: key.toUpperCase() })), element("dd", { textContent: words }));
}

async function open() {
  const session = await start();
  state.session = session;
  learnColours(session.types);
  learnTypes(session.types);
  byId("by").value = session.by;
  for (const one of session.documents) byId("document").append(element("option", { value: one.id, textContent: `${short(one.source, 40)} (${one.facts})` }));
  for (const one of session.relations) byId("kind").append(element("option", { value: one.name, textContent: `${one.zh} / ${one.en}` }));
  connect();
  await load();
  document.body.dataset.ready = "1";
}

open().catch((error) => say(error.message, true));
