// The document's own text, with the facts and mentions that were read in it.

import { ask, byId, element } from "./page.js";

let colours = new Map();

export function learnColours(types) {
  colours = new Map(types.map((type) => [type.name, type.colour]));
}

// Every place where a mark begins or ends cuts the line; each piece wears all marks that cover it.
function pieces(line, marks) {
  const end = line.at + line.text.length;
  const cuts = new Set([line.at, end]);
  for (const mark of marks) for (const cut of [mark.start, mark.end]) if (cut > line.at && cut < end) cuts.add(cut);
  const ordered = [...cuts].sort((one, other) => one - other);
  return ordered.slice(0, -1).map((from, number) => {
    const to = ordered[number + 1];
    return { words: line.text.slice(from - line.at, to - line.at), marks: marks.filter((mark) => mark.start < to && mark.end > from) };
  });
}

function piece({ words, marks }, choose) {
  if (!marks.length) return words;
  const made = element("span", { textContent: words });
  for (const mark of marks) {
    made.classList.add(...mark.classes);
    if (mark.colour) made.style.setProperty("--of", mark.colour);
  }
  const fact = marks.find((mark) => mark.question);
  if (fact && !made.classList.contains("now")) made.addEventListener("click", () => choose(fact.question));
  const named = marks.find((mark) => mark.title);
  if (named) made.title = named.title;
  return made;
}

function row(line, marks, choose) {
  const here = marks.filter((mark) => mark.start < line.at + line.text.length && mark.end > line.at);
  const words = element("span", { className: "words" }, ...pieces(line, here).map((one) => piece(one, choose)));
  return element("div", { className: line.text.includes("\t") ? "row tabbed" : "row" }, element("span", { className: "n", textContent: line.line }), words);
}

function marksOf(told, question) {
  const open = new Set(told.facts.filter((fact) => !fact[3]).map(([start, end]) => `${start}-${end}`));
  const facts = told.facts.map(([start, end, id, verdict]) => {
    const settled = verdict && !open.has(`${start}-${end}`); // a sentence is done when all that was read in it is
    return { start, end, question: id, classes: settled ? ["f", verdict] : ["f"] };
  });
  const mentions = told.mentions.map(([start, end, type, id]) => {
    const isEnd = id === question.head.id || id === question.tail.id;
    const near = start < question.end + 400 && end > question.start - 2000;
    return { start, end, title: type, colour: colours.get(type), classes: isEnd && near ? ["m", "end"] : ["m"] };
  });
  return [...facts, { start: question.start, end: question.end, classes: ["now"] }, ...mentions];
}

function draw(told, question, choose, reload) {
  const box = byId("text");
  const marks = marksOf(told, question);
  const rows = told.lines.map((line) => row(line, marks, choose));
  if (told.more[0]) rows.unshift(element("button", { type: "button", className: "more", textContent: "↑ 更多 More", onclick: () => reload(200, 60) }));
  if (told.more[1]) rows.push(element("button", { type: "button", className: "more", textContent: "↓ 更多 More", onclick: () => reload(30, 300) }));
  box.replaceChildren(...rows);
}

export async function showText(question, choose, isStill, before = 30, after = 60) {
  const box = byId("text");
  box.classList.add("waiting"); // what still stands there belongs to the question before
  const told = await ask("passage", { document: question.document, at: question.start, before, after });
  if (!isStill()) return;
  box.classList.remove("waiting");
  if (!told.lines.length) {
    const words = "原文件已移动或改动，这里只有引文；重新 kg build 后再核对。 / The file was moved or changed: only the quote is left. Build again, then review.";
    box.replaceChildren(element("p", { className: "absent", textContent: words }));
    return;
  }
  draw(told, question, choose, (more, less) => showText(question, choose, isStill, more, less));
  const now = box.querySelector(".now");
  if (now) now.scrollIntoView({ block: "center" });
}

function sentences(thing, facts) {
  const column = element("div", {}, element("h3", { textContent: thing.name }));
  for (const fact of facts) {
    column.append(element("p", { textContent: `「${fact.quote}」` }), element("p", { className: "where", textContent: `${fact.sentence} · ${fact.source} · ${fact.line}` }));
  }
  if (!facts.length) column.append(element("p", { className: "where", textContent: "没有事实 / no facts" }));
  return column;
}

// Two names side by side, each with sentences that name it.
export async function showPair(question, isStill) {
  const [one, other] = await Promise.all([question.head, question.tail].map((thing) => ask("sentences", { thing: thing.id })));
  if (!isStill()) return;
  byId("text").classList.remove("waiting");
  byId("text").replaceChildren(element("div", { className: "two" }, sentences(question.head, one.facts), sentences(question.tail, other.facts)));
  byId("text").scrollTop = 0;
}
