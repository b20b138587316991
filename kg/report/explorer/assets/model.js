// The embedded graph, and what is asked of it. A thing and a fact go by their number.

const contents = JSON.parse(document.getElementById("contents").textContent);
const { nodes, edges, types, relations, places, quotes, sources, rules } = contents;
const things = nodes.name.length;
const facts = edges.head.length;
const around = Array.from({ length: things }, () => []);
for (let fact = 0; fact < facts; fact++) {
  around[edges.head[fact]].push(fact);
  if (edges.tail[fact] !== edges.head[fact]) around[edges.tail[fact]].push(fact);
}

const POLICY = types.findIndex((type) => type.name === "Policy");

function across(fact, thing) {
  return edges.head[fact] === thing ? edges.tail[fact] : edges.head[fact];
}

function confidence(fact) {
  return edges.said[fact].length ? edges.said[fact][0][3] : 1;
}

function short(words, most = 16) {
  return words.length > most ? words.slice(0, most - 1) + "…" : words;
}

function sentence(fact, language) {
  const names = { head: nodes.name[edges.head[fact]], tail: nodes.name[edges.tail[fact]] };
  const pattern = relations[edges.type[fact]].sentence[language];
  return pattern.split(/\{(head|tail)\}/).map((piece, at) => (at % 2 ? names[piece] : piece)).join("");
}

// All words reach the page as text, never as markup.
function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "colour") made.style.background = value;
    else made[key] = value;
  }
  made.append(...children);
  return made;
}

function byId(id) {
  return document.getElementById(id);
}
