// The small forms: a correction, a choice of another thing, a new name.

import { ask, byId, element } from "./page.js";

function opened(title, fields, save) {
  const box = byId("form");
  const form = element("form", { method: "dialog" }, element("h2", { textContent: title }), ...fields);
  form.append(element("div", { className: "buttons" },
    element("button", { type: "button", textContent: "取消 Cancel", onclick: () => box.close() }),
    element("button", { type: "submit", className: "main", textContent: "保存 Save" })));
  form.addEventListener("submit", (event) => { event.preventDefault(); if (save()) box.close(); });
  box.replaceChildren(form);
  box.showModal();
  const first = form.querySelector("input, select");
  if (first) first.focus();
}

function field(words, input) {
  return element("label", {}, words, input);
}

function chooser(pairs, value) {
  const made = element("select");
  for (const [name, words] of pairs) made.append(element("option", { value: name, textContent: words, selected: name === value }));
  return made;
}

// A field that offers the things whose names hold what was typed.
function picker(type, words = "", only = false) {
  const input = element("input", { value: words, autocomplete: "off" });
  const list = element("ol");
  const chosen = { id: "", name: words };
  let things = [];
  let at = -1;
  const take = (thing) => { Object.assign(chosen, thing); input.value = thing.name; list.replaceChildren(); at = -1; };
  const mark = () => [...list.children].forEach((row, number) => row.classList.toggle("at", number === at));
  const offer = async () => {
    Object.assign(chosen, { id: "", name: input.value });
    const asked = input.value;
    const told = asked.trim() ? (await ask("things", { words: asked, type: type() })).things : [];
    if (asked !== input.value) return;
    things = told;
    at = only && things.length ? 0 : -1;
    list.replaceChildren(...things.map((thing) => element("li", { textContent: `${thing.name}${thing.place ? ` · ${thing.place}` : ""}`, onclick: () => take(thing) })));
    mark();
  };
  input.addEventListener("input", offer);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = Math.max(0, Math.min(things.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      mark();
      event.preventDefault();
    } else if (event.key === "Enter" && list.children.length && at >= 0) {
      take(things[at]);
      event.preventDefault();
    }
  });
  return { input, list, chosen };
}

export function correctForm(question, relations, save) {
  const fitting = relations.filter((one) => one.name === question.type || one.pairs.some(([head, tail]) => head === question.head.type && tail === question.tail.type));
  const role = chooser(fitting.map((one) => [one.name, `${one.zh} ${one.en}`]), question.type);
  const tail = picker(() => question.tail.type, question.tail.name);
  const deadline = element("input", { value: question.deadline, placeholder: "2025-12-31；无 = none", maxLength: 60 });
  opened("更正 Correct", [field("关系 Relation", role), field("对象 Body", tail.input), tail.list, field("时限 Deadline", deadline)], () => {
    const values = {};
    if (role.value !== question.type) values.type = role.value;
    const name = tail.input.value.trim();
    if (name && name !== question.tail.name) values.tail = tail.chosen.id || name;
    if (deadline.value.trim() !== question.deadline) values.deadline = deadline.value.trim() || "无";
    if (!Object.keys(values).length) return false;
    save(values);
    return true;
  });
}

export function otherForm(title, question, save) {
  const own = chooser([["tail", question.tail.name], ["head", question.head.name]], "tail");
  const other = picker(() => question[own.value].type, "", true);
  opened(title, [field("这一个 This", own), field("与 And", other.input), other.list], () => {
    if (!other.chosen.id || other.chosen.id === question[own.value].id) return false;
    save(question[own.value], other.chosen);
    return true;
  });
}

export function nameForm(question, types, save) {
  const own = chooser([["tail", question.tail.name], ["head", question.head.name]], "tail");
  const name = element("input", { value: question.tail.name, maxLength: 200 });
  const type = chooser(types.map((one) => [one.name, `${one.zh} ${one.en}`]), question.tail.type);
  own.addEventListener("change", () => { name.value = question[own.value].name; type.value = question[own.value].type; });
  opened("名称与类型 Name and type", [field("这一个 This", own), field("名称 Name", name), field("类型 Type", type)], () => {
    const thing = question[own.value];
    if (name.value.trim() && name.value.trim() !== thing.name) save(thing, "name", name.value.trim());
    else if (type.value !== thing.type) save(thing, "type", type.value);
    else return false;
    return true;
  });
}

export function nothingForm(question, save) {
  const own = chooser([["tail", question.tail.name], ["head", question.head.name]], "tail");
  opened("并非实体，连同它的全部事实删去 No such thing: it goes with all its facts", [field("这一个 This", own)], () => { save(question[own.value]); return true; });
}
