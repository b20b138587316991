// What is shown: by type, relation, policy, place and confidence.

const chosen = {
  types: new Set(types.keys()),
  relations: new Set(relations.keys()),
  policy: -1,
  place: -1,
  least: 0,
  alone: false,
};
const factShown = new Uint8Array(facts);
const thingShown = new Uint8Array(things);

function isOfPlace(thing) {
  return nodes.places[thing].includes(chosen.place);
}

function fits(fact) {
  const head = edges.head[fact];
  const tail = edges.tail[fact];
  return chosen.relations.has(edges.type[fact])
    && chosen.types.has(nodes.type[head]) && chosen.types.has(nodes.type[tail])
    && (chosen.policy < 0 || edges.policies[fact].includes(chosen.policy) || head === chosen.policy || tail === chosen.policy)
    && (chosen.place < 0 || isOfPlace(head) || isOfPlace(tail))
    && confidence(fact) >= chosen.least;
}

function isAloneShown(thing) {
  return chosen.types.has(nodes.type[thing])
    && (chosen.policy < 0 || thing === chosen.policy)
    && (chosen.place < 0 || isOfPlace(thing))
    && (chosen.alone || thing === chosen.policy);
}

function applyFilters() {
  thingShown.fill(0);
  for (let fact = 0; fact < facts; fact++) {
    factShown[fact] = fits(fact) ? 1 : 0;
    if (factShown[fact]) thingShown[edges.head[fact]] = thingShown[edges.tail[fact]] = 1;
  }
  for (let thing = 0; thing < things; thing++) {
    if (!thingShown[thing] && isAloneShown(thing)) thingShown[thing] = 1;
  }
}

function legendRow(kind, at, set, changed, sign) {
  const box = element("input", { type: "checkbox", checked: true, onchange: () => {
    if (box.checked) set.add(at); else set.delete(at);
    changed();
  } });
  return element("li", {}, element("label", { title: "双击只看此项 / Double-click: only this", ondblclick: (event) => {
    event.preventDefault();
    only(set, at, event.currentTarget.closest("ul"));
    changed();
  } }, box, element("span", { className: sign, colour: kind.colour }), kind.zh, element("i", { textContent: kind.en }),
  element("span", { className: "count", textContent: kind.count.toLocaleString("en") })));
}

function only(set, at, list) {
  set.clear();
  set.add(at);
  list.querySelectorAll("input").forEach((box, number) => { box.checked = number === at; });
}

function option(value, words) {
  return element("option", { value: String(value), textContent: words });
}

function policyOptions() {
  const counts = new Map();
  for (const policies of edges.policies) for (const policy of policies) counts.set(policy, (counts.get(policy) || 0) + 1);
  const ordered = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return ordered.map(([policy, count]) => option(policy, `${short(nodes.name[policy], 40)} (${count})`));
}

function placeOptions() {
  const counts = places.map(() => 0);
  for (const within of nodes.places) for (const place of within) counts[place]++;
  const ordered = [...counts.keys()].sort((one, other) => counts[other] - counts[one] || one - other);
  return ordered.map((place) => option(place, `${places[place]} (${counts[place]})`));
}

function connectFilters(changed) {
  byId("types").append(...types.map((kind, at) => legendRow(kind, at, chosen.types, changed, "dot")));
  byId("relations").append(...relations.map((kind, at) => legendRow(kind, at, chosen.relations, changed, "stroke")));
  byId("policy").append(option(-1, "全部政策 / All policies"), ...policyOptions());
  byId("place").append(option(-1, "全部地域 / All places"), ...placeOptions());
  for (const name of ["policy", "place"]) {
    byId(name).addEventListener("change", (event) => { chosen[name] = Number(event.target.value); changed(true); });
  }
  byId("least").addEventListener("input", (event) => {
    chosen.least = Number(event.target.value);
    byId("least-shown").textContent = chosen.least.toFixed(2);
    changed();
  });
  byId("alone").addEventListener("change", (event) => { chosen.alone = event.target.checked; changed(); });
  for (const button of document.querySelectorAll("button.all")) {
    button.addEventListener("click", () => {
      const name = button.dataset.of;
      const kinds = name === "types" ? types : relations;
      const whole = chosen[name].size === kinds.length;
      chosen[name].clear();
      if (!whole) [...kinds.keys()].forEach((at) => chosen[name].add(at));
      byId(name).querySelectorAll("input").forEach((box) => { box.checked = !whole; });
      changed();
    });
  }
}
