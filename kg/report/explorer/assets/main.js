// What happens when somebody clicks, chooses or types.

applyFilters();
const WHOLE = { x: 0.5, y: 0.5, ratio: 1.08, angle: 0 };
const graph = drawnGraph();
let renderer = null;

function counted() {
  let shownThings = 0;
  let shownFacts = 0;
  for (let thing = 0; thing < things; thing++) shownThings += inView(thing) ? 1 : 0;
  for (let fact = 0; fact < facts; fact++) shownFacts += factShown[fact] && inView(edges.head[fact]) && inView(edges.tail[fact]) ? 1 : 0;
  byId("counts").textContent = `显示 ${shownThings.toLocaleString("en")} 个实体、${shownFacts.toLocaleString("en")} 条关系 `
    + `/ ${shownThings.toLocaleString("en")} things, ${shownFacts.toLocaleString("en")} facts`;
}

function noted() {
  const left = contents.all - facts;
  const words = [];
  if (focus.centres.length) words.push(`邻域 / Neighbourhood: ${focus.centres.map((thing) => short(nodes.name[thing], 20)).join(" + ")}`);
  if (focus.left) words.push(`另有 ${focus.left} 个邻居未画 / ${focus.left} neighbours not drawn`);
  if (left > 0) words.push(`图中为联系最多的 ${facts} 条，另有 ${left} 条未画 / the best connected; ${left} facts not drawn`);
  byId("note").textContent = words.join(" · ");
  byId("whole").hidden = focus.centres.length === 0;
}

function draw(refit = false) {
  if (refit) {
    place(graph);
    fitted(renderer);
    renderer.getCamera().setState(WHOLE);
  }
  renderer.refresh();
  counted();
  noted();
}

function changed(refit = false) {
  applyFilters();
  if (focus.centres.length) focusOn(focus.centres);
  draw(refit || focus.centres.length > 0);
}

function select(what) {
  const before = touched();
  Object.assign(selected, what);
  redraw(renderer, before, touched());
}

const choose = {
  thing(thing, move = true) {
    select({ thing, fact: -1 });
    showPanel(thingPanel(thing, choose));
    if (move && inView(thing)) approach(thing);
  },
  fact(fact) {
    select({ thing: -1, fact });
    showPanel(factPanel(fact, choose));
  },
  focus(thing) {
    focusOn([thing]);
    Object.assign(selected, { thing, fact: -1 });
    showPanel(thingPanel(thing, choose));
    draw(true);
  },
  expand(thing) {
    focusOn(focus.centres.includes(thing) ? focus.centres : [...focus.centres, thing]);
    draw(true);
  },
  find(thing) {
    if (inView(thing)) choose.thing(thing);
    else if (around[thing].some((fact) => factShown[fact])) choose.focus(thing);
    else { reveal(); choose.thing(thing); }
  },
  nothing() {
    select({ thing: -1, fact: -1 });
    byId("right").hidden = true;
  },
  whole() {
    focusOn([]);
    draw(true);
  },
};

// Everything shown again: what was searched for is hidden by the filters.
function reveal() {
  Object.assign(chosen, { policy: -1, place: -1, least: 0, alone: true });
  [...types.keys()].forEach((at) => chosen.types.add(at));
  [...relations.keys()].forEach((at) => chosen.relations.add(at));
  document.querySelectorAll(".legend input").forEach((box) => { box.checked = true; });
  byId("policy").value = byId("place").value = "-1";
  byId("least").value = "0";
  byId("least-shown").textContent = "0";
  byId("alone").checked = true;
  focusOn([]);
  changed(true);
}

function approach(thing) {
  const place = renderer.getNodeDisplayData(String(thing));
  const camera = renderer.getCamera();
  if (place) camera.animate({ x: place.x, y: place.y, ratio: Math.min(camera.ratio, focus.centres.length ? 1 : 0.25) }, { duration: 350 });
}

function connectPicture() {
  renderer.on("clickNode", ({ node }) => choose.thing(Number(node), false));
  renderer.on("clickEdge", ({ edge }) => choose.fact(Number(edge)));
  renderer.on("clickStage", () => choose.nothing());
  renderer.on("doubleClickNode", ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    event.original.preventDefault();
    if (focus.centres.length) choose.expand(Number(node)); else choose.focus(Number(node));
  });
  for (const kind of ["Node", "Edge"]) {
    renderer.on(`enter${kind}`, () => { byId("picture").style.cursor = "pointer"; });
    renderer.on(`leave${kind}`, () => { byId("picture").style.cursor = ""; });
  }
}

function connectTools() {
  const zoom = (ratio) => renderer.getCamera().animate({ ratio: renderer.getCamera().ratio * ratio }, { duration: 200 });
  const tools = { in: () => zoom(0.6), out: () => zoom(1.6), fit: () => draw(true), whole: () => choose.whole(), png: () => savePng(renderer), close: () => choose.nothing() };
  for (const [id, does] of Object.entries(tools)) byId(id).addEventListener("click", does);
  const keys = { "+": "in", "=": "in", "-": "out", "0": "fit" };
  document.addEventListener("keydown", (event) => {
    if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey) return;
    if (event.key === "/") { event.preventDefault(); byId("search").focus(); }
    else if (event.key === "Escape") { if (focus.centres.length) choose.whole(); else choose.nothing(); }
    else if (keys[event.key]) tools[keys[event.key]]();
  });
}

connectFilters(changed);
connectSearch(choose.find);
renderer = openPicture(new MultiDirectedGraph()); // empty until the box around it is known, so that all is drawn once
fitted(renderer);
renderer.getCamera().setState(WHOLE);
renderer.once("afterRender", () => performance.mark("first-paint"));
renderer.setGraph(graph);
new ResizeObserver(() => { renderer.resize(); renderer.scheduleRender(); }).observe(byId("picture"));
connectPicture();
connectTools();
counted();
noted();
globalThis.explorer = { renderer, graph, choose, search, chosen, selected, focus, pngCanvas: () => pngCanvas(renderer) };
