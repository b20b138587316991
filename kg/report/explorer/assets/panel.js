// What is known of a thing or a fact, with the sentences that say so.

const ROWS = 40;
const KNOWN = {
  doc_number: "发文字号", kind: "文种", date: "成文日期", place: "地域", level: "层级", effective: "施行", expires: "失效", status: "状态",
  text: "原文", outline: "章节", tier: "级别", code: "区划代码", indicator: "指标", comparator: "比较", value: "数值", unit: "单位", year: "年份",
  base_unit: "归一单位", base_year: "基期", attribute: "性质", what: "事项", amount: "金额", cap: "上限", condition: "条件", source: "资金来源",
  deadline: "完成时限", deadline_text: "时限原文", form: "表述形式", order: "次序", conflicts: "出处不一", succeeded: "改革后承接机构",
};

const VALUES = {
  national: "国家级", provincial: "省级", city: "市级", county: "县级", planned: "计划", done: "已完成", marked: "标注", table: "表格", prose: "行文",
};

function chip(thing) {
  const type = types[nodes.type[thing]];
  return element("span", { className: "chip" }, element("span", { className: "dot", colour: type.colour }), `${type.zh} ${type.en}`);
}

function known(values) {
  const list = element("dl");
  for (const [name, value] of Object.entries(values)) {
    list.append(element("dt", { textContent: Object.hasOwn(KNOWN, name) ? KNOWN[name] : name }), element("dd", { textContent: Object.hasOwn(VALUES, value) ? `${VALUES[value]} ${value}` : short(value, 400) }));
  }
  return list;
}

function end(thing, choose) {
  return element("button", { type: "button", className: "end", textContent: nodes.name[thing], onclick: () => choose.thing(thing) });
}

function where([, source, line, sure, rule]) {
  return `${sources[source]} · 第 ${line} 行 line ${line} · 置信度 confidence ${sure.toFixed(2)} · ${rules[rule]}`;
}

// The quote with the names of both ends marked in it.
function quoted(fact, said) {
  const words = quotes[said[0]];
  const names = [edges.head[fact], edges.tail[fact]].flatMap((thing) => [nodes.name[thing], ...nodes.aliases[thing]]);
  const marks = names.filter((name) => name.length > 1 && words.includes(name)).sort((one, other) => other.length - one.length);
  const block = element("blockquote");
  let at = 0;
  while (at < words.length) {
    const next = firstOf(words, marks, at);
    if (!next) break;
    block.append(words.slice(at, next.at), element("mark", { textContent: next.name }));
    at = next.at + next.name.length;
  }
  block.append(words.slice(at));
  return block;
}

function firstOf(words, marks, from) {
  let best = null;
  for (const name of marks) {
    const at = words.indexOf(name, from);
    if (at >= 0 && (!best || at < best.at)) best = { at, name };
  }
  return best;
}

function factPanel(fact, choose) {
  const kind = relations[edges.type[fact]];
  const made = [
    element("span", { className: "chip" }, element("span", { className: "stroke", colour: kind.colour }), `${kind.zh} ${kind.en}`),
    element("h2", { textContent: sentence(fact, 0) }),
    element("p", { className: "where", textContent: sentence(fact, 1) }),
    ends(fact, choose),
    known(edges.known[fact]),
  ];
  for (const said of edges.said[fact]) made.push(quoted(fact, said), element("p", { className: "where", textContent: where(said) }));
  const more = edges.sources[fact] - edges.said[fact].length;
  if (more > 0) made.push(element("p", { className: "where", textContent: `另有 ${more} 处 / and ${more} more statements` }));
  return [...made, ...alsoBetween(fact, choose)];
}

function ends(fact, choose) {
  const list = element("dl");
  list.append(element("dt", {}, chip(edges.head[fact])), element("dd", {}, end(edges.head[fact], choose)));
  list.append(element("dt", {}, chip(edges.tail[fact])), element("dd", {}, end(edges.tail[fact], choose)));
  return list;
}

function alsoBetween(fact, choose) {
  const head = edges.head[fact];
  const others = around[head].filter((one) => one !== fact && across(one, head) === across(fact, head));
  if (!others.length) return [];
  return [element("h3", { textContent: "两者之间还有 / Also between the two" }), ...others.map((one) => factRow(one, across(one, head), choose))];
}

function factRow(fact, other, choose) {
  const kind = relations[edges.type[fact]];
  const row = element("div", { className: "fact" }, end(other, choose));
  const said = edges.said[fact][0];
  const words = said ? quotes[said[0]] : kind.zh;
  row.append(element("p", { className: "quote", title: "看原句 / The sentence", textContent: `「${short(words, 120)}」`, onclick: () => choose.fact(fact) }));
  return row;
}

function thingPanel(thing, choose) {
  const made = [chip(thing), element("h2", { textContent: nodes.name[thing] })];
  const buttons = element("div", { className: "actions" });
  buttons.append(element("button", { type: "button", id: "alone-view", textContent: "只看邻域 Focus", onclick: () => choose.focus(thing) }));
  buttons.append(element("button", { type: "button", id: "expand", textContent: "展开 Expand", onclick: () => choose.expand(thing) }));
  made.push(buttons);
  const aliases = nodes.aliases[thing];
  if (aliases.length) made.push(known({ 又称: aliases.join("、") }));
  made.push(known(nodes.known[thing]));
  return [...made, ...groups(thing, choose)];
}

function groups(thing, choose) {
  const found = new Map();
  for (const fact of around[thing]) {
    const key = edges.type[fact] * 2 + (edges.head[fact] === thing ? 0 : 1);
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(fact);
  }
  return [...found].sort((one, other) => one[0] - other[0]).map(([key, group]) => relationGroup(thing, key, group, choose));
}

function relationGroup(thing, key, group, choose) {
  const kind = relations[key >> 1];
  const arrow = key % 2 ? "←" : "→";
  const section = element("section", {}, element("h3", {}, element("span", { className: "stroke", colour: kind.colour }), `${kind.zh} ${arrow}`,
    element("i", { textContent: kind.en }), element("span", { className: "count", textContent: String(group.length) })));
  let shown = 0;
  const more = element("button", { type: "button", className: "more", textContent: "更多 / More", onclick: () => add() });
  const add = () => {
    more.remove();
    section.append(...group.slice(shown, shown + ROWS).map((fact) => factRow(fact, across(fact, thing), choose)));
    shown += ROWS;
    if (shown < group.length) section.append(more);
  };
  add();
  return section;
}

function showPanel(children) {
  byId("panel").replaceChildren(...children);
  byId("right").hidden = false;
  byId("right").scrollTop = 0;
}
