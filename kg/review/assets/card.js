// One question: what was read, the sentence, and what can be said of it.

import { byId, element } from "./page.js";

export const VERDICTS = { right: "对 Right", wrong: "错 Wrong", correct: "已改 Corrected", same: "同一 Same", different: "不同 Different", unsure: "不定 Unsure" };
let types = new Map();

export function learnTypes(given) {
  types = new Map(given.map((type) => [type.name, type]));
}

function thing(one) {
  const type = types.get(one.type);
  const made = element("dd", {}, element("span", { className: "dot", colour: type.colour }), one.name);
  const more = [type.zh, one.policy, one.place, one.aliases.length ? `又称 ${one.aliases.join("、")}` : ""].filter(Boolean).join(" · ");
  made.append(element("div", { className: "where", textContent: more }));
  return made;
}

function button(words, key, name, does) {
  return element("button", { type: "button", className: name, onclick: does }, words, element("kbd", { textContent: key }));
}

function was(answered) {
  if (!answered) return [];
  const values = Object.entries(answered.values).map(([name, value]) => `${name} → ${value}`).join("，");
  return [element("p", { className: "was" }, element("span", { className: `tag ${answered.verdict}`, textContent: VERDICTS[answered.verdict] }),
    ` ${answered.by} · ${answered.date.replace("T", " ")}${values ? ` · ${values}` : ""}`)];
}

function factCard(question, does) {
  const why = `置信度 ${question.confidence.toFixed(3)} · 同句同规则 ${question.together} 条 · 影响 ${question.gain.toFixed(3)} / confidence, facts together, gain`;
  const list = element("dl", {}, element("dt", { textContent: "主体 Head" }), thing(question.head), element("dt", { textContent: `${question.zh}` }), thing(question.tail));
  if (question.deadline) list.append(element("dt", { textContent: "时限 Deadline" }), element("dd", { textContent: `${question.deadline} ${question.deadline_text ? `（${question.deadline_text}）` : ""}` }));
  const answers = element("div", { className: "answers" },
    button("对 Right", "A", "yes", does.right), button("错 Wrong", "R", "no", does.wrong),
    button("更正 Correct…", "C", "", does.correct), button("跳过 Skip", "J", "", does.next),
    button("合并 Merge…", "M", "", does.merge), button("分开 Keep apart…", "D", "", does.apart),
    button("名称有误 Name…", "E", "", does.rename), button("并非实体 No such thing…", "X", "", does.nothing));
  return [element("p", { className: "where", textContent: `${question.zh} ${question.en}` }), element("h2", { textContent: question.sentence[0] }),
    element("p", { className: "where", textContent: question.sentence[1] }), ...was(question.answered),
    element("blockquote", { textContent: question.quote }),
    element("p", { className: "where", textContent: `${question.source} · 第 ${question.line} 行 line ${question.line} · ${question.rule}` }),
    list, answers, element("p", { className: "where", textContent: why })];
}

function pairCard(question, does) {
  const why = `相似度 ${question.likeness.toFixed(2)} · 牵连事实 ${question.together} 条 · 影响 ${question.gain.toFixed(3)} / likeness, facts, gain`;
  const list = element("dl", {}, element("dt", { textContent: "甲 One" }), thing(question.head), element("dt", { textContent: "乙 Other" }), thing(question.tail));
  const answers = element("div", { className: "answers" },
    button("同一 Same", "M", "yes", does.same), button("不同 Keep apart", "D", "no", does.different),
    button("不定 Unsure", "S", "", does.unsure), button("跳过 Skip", "J", "", does.next));
  return [element("h2", { textContent: "这两个名称是同一个吗？" }), element("p", { className: "where", textContent: "Are these two names one thing?" }),
    ...was(question.answered), list, answers, element("p", { className: "where", textContent: why })];
}

export function showCard(question, does) {
  const made = question.kind === "fact" ? factCard(question, does) : pairCard(question, does);
  byId("card").replaceChildren(...made);
  byId("card").scrollTop = 0;
}

export function showDone() {
  byId("card").replaceChildren(element("h2", { textContent: "都核对过了" }), element("p", { className: "where", textContent: "Nothing is left here: choose other documents or kinds, or apply (G)." }));
  byId("text").replaceChildren();
}
