// Search by name, alias, or the first letters of the pinyin.

// The first 3,755 characters of GB 2312 stand in the order of their pinyin; each letter begins at one of these codes.
const LETTERS = [
  [0xb0a1, "a"], [0xb0c5, "b"], [0xb2c1, "c"], [0xb4ee, "d"], [0xb6ea, "e"], [0xb7a2, "f"], [0xb8c1, "g"], [0xb9fe, "h"],
  [0xbbf7, "j"], [0xbfa6, "k"], [0xc0ac, "l"], [0xc2e8, "m"], [0xc4c3, "n"], [0xc5b6, "o"], [0xc5be, "p"], [0xc6da, "q"],
  [0xc8bb, "r"], [0xc8f6, "s"], [0xcbfa, "t"], [0xcdda, "w"], [0xcef4, "x"], [0xd1b9, "y"], [0xd4d1, "z"],
];
let letterOf = null;
let initialsOf = null;

function learnLetters() {
  letterOf = new Map();
  const decoder = new TextDecoder("gbk");
  let next = 0;
  for (let code = 0xb0a1; code <= 0xd7f9; code++) {
    if ((code & 0xff) < 0xa1 || (code & 0xff) > 0xfe) continue;
    while (next + 1 < LETTERS.length && LETTERS[next + 1][0] <= code) next++;
    letterOf.set(decoder.decode(new Uint8Array([code >> 8, code & 0xff])), LETTERS[next][1]);
  }
}

function initials(name) {
  if (!letterOf) learnLetters();
  return Array.from(name, (sign) => letterOf.get(sign) || sign.toLowerCase()).join("");
}

// How well a thing fits, less is better; none where it does not.
function fit(thing, words) {
  const name = nodes.name[thing].toLowerCase();
  if (name === words) return 0;
  if (name.startsWith(words)) return 1;
  if (name.includes(words)) return 2;
  const aliases = nodes.aliases[thing];
  if (aliases.some((alias) => alias.toLowerCase() === words)) return 1;
  if (aliases.some((alias) => alias.toLowerCase().includes(words))) return 3;
  if (!initialsOf) return null;
  const at = initialsOf[thing].indexOf(words);
  return at === 0 ? 2.5 : at > 0 ? 4 : null;
}

function search(said, most = 30) {
  const words = said.trim().toLowerCase();
  if (!words) return [];
  if (!initialsOf && /^[a-z][a-z0-9]+$/.test(words)) initialsOf = nodes.name.map(initials);
  const found = [];
  for (let thing = 0; thing < things; thing++) {
    const how = fit(thing, words);
    if (how !== null) found.push([how, -around[thing].length, thing]);
  }
  found.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  return found.slice(0, most).map((one) => one[2]);
}

function alsoCalled(thing, said) {
  const words = said.trim().toLowerCase();
  if (nodes.name[thing].toLowerCase().includes(words)) return "";
  return nodes.aliases[thing].find((alias) => alias.toLowerCase().includes(words)) || "";
}

function connectSearch(choose) {
  const box = byId("search");
  const list = byId("found");
  let found = [];
  let at = 0;
  const mark = () => [...list.children].forEach((row, number) => row.classList.toggle("at", number === at));
  const close = () => { list.hidden = true; };
  const take = (thing) => { close(); box.value = nodes.name[thing]; choose(thing); };
  const show = () => {
    found = search(box.value);
    at = 0;
    list.replaceChildren(...found.map((thing) => foundRow(thing, box.value, take)));
    if (!found.length && box.value.trim()) list.append(element("li", { textContent: "没有找到 / Nothing found" }));
    list.hidden = !box.value.trim();
    mark();
  };
  box.addEventListener("input", show);
  box.addEventListener("focus", () => { if (box.value) { box.select(); } });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && found.length) take(found[at]);
    else if (event.key === "Escape") close();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      at = Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
      mark();
      if (list.children[at]) list.children[at].scrollIntoView({ block: "nearest" });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", (event) => { if (!event.target.closest(".search")) close(); });
}

function foundRow(thing, said, take) {
  const type = types[nodes.type[thing]];
  const other = alsoCalled(thing, said);
  const place = nodes.places[thing].map((at) => places[at]).join("");
  const row = element("li", { onclick: () => take(thing) }, short(nodes.name[thing], 60));
  const known = [type.zh, other && `又称 ${short(other, 30)}`, place, `${around[thing].length} 条关系`].filter(Boolean);
  row.append(element("small", {}, element("span", { className: "chip" }, element("span", { className: "dot", colour: type.colour }), known.join(" · "))));
  return row;
}
