// The picture itself: sigma draws what the filters and the focus leave, and a PNG of it.

const { Sigma, MultiDirectedGraph, EdgeArrowProgram } = globalThis.picture;
const FONT = '"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const selected = { thing: -1, fact: -1 };
const QUIET = "#9AA5B1";
const LEGEND = 230; // pixels beside the picture

function drawnGraph() {
  const graph = new MultiDirectedGraph();
  for (let thing = 0; thing < things; thing++) {
    graph.addNode(String(thing), {
      x: nodes.x[thing], y: nodes.y[thing], size: nodes.size[thing],
      label: short(nodes.name[thing]), color: types[nodes.type[thing]].colour, hidden: !thingShown[thing],
    });
  }
  for (let fact = 0; fact < facts; fact++) {
    graph.addEdgeWithKey(String(fact), String(edges.head[fact]), String(edges.tail[fact]), { size: 1 });
  }
  return graph;
}

function inView(thing) {
  return focus.centres.length ? focus.things.has(thing) : thingShown[thing] === 1;
}

function isTouched(fact) {
  return edges.head[fact] === selected.thing || edges.tail[fact] === selected.thing;
}

function drawThing(key, given) {
  const thing = Number(key);
  if (!inView(thing)) return { ...given, hidden: true };
  const drawn = { ...given, hidden: false, zIndex: given.size > 8 ? 1 : 0, size: focus.centres.length ? Math.min(16, given.size + 4) : given.size };
  const isEnd = selected.fact >= 0 && (edges.head[selected.fact] === thing || edges.tail[selected.fact] === thing);
  if (thing === selected.thing || isEnd) return { ...drawn, highlighted: true, forceLabel: true, zIndex: 3, label: short(nodes.name[thing], 28) };
  if (focus.centres.includes(thing)) return { ...drawn, forceLabel: true, zIndex: 2 };
  return drawn;
}

function drawFact(key, given) {
  const fact = Number(key);
  const shown = factShown[fact] && inView(edges.head[fact]) && inView(edges.tail[fact]);
  if (!shown) return { ...given, hidden: true };
  const colour = relations[edges.type[fact]].colour;
  const near = focus.centres.length > 0;
  const type = near ? "arrow" : "line";
  if (fact === selected.fact) return { ...given, type, color: "#111827", size: 4, zIndex: 3, hidden: false };
  if (isTouched(fact)) return { ...given, type, color: colour, size: near ? 2.6 : 1.8, zIndex: 2, hidden: false };
  const share = near ? 0.75 : colour === QUIET ? 0.3 : 0.45;
  return { ...given, type, color: mixed(colour, share), size: near ? 2 : 0.8, zIndex: 0, hidden: false };
}

// A colour thinned with white: many lines over each other stay light.
const thinned = new Map();
function mixed(colour, share) {
  const key = `${colour}${share}`;
  if (!thinned.has(key)) {
    const parts = [1, 3, 5].map((at) => Math.round(255 - (255 - parseInt(colour.slice(at, at + 2), 16)) * share));
    thinned.set(key, `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`);
  }
  return thinned.get(key);
}

// Each thing where the focus puts it, else where it always is.
function place(graph) {
  graph.updateEachNodeAttributes((key, given) => {
    const spot = focus.places.get(Number(key));
    return { ...given, x: spot ? spot.x : nodes.x[key], y: spot ? spot.y : nodes.y[key] };
  }, { attributes: ["x", "y"] });
}

// A name with a white rim, so that it can be read over lines.
function drawLabel(pen, thing, settings) {
  if (!thing.label) return;
  pen.font = `${settings.labelSize}px ${FONT}`;
  pen.lineWidth = 3.5;
  pen.lineJoin = "round";
  pen.strokeStyle = "#ffffffe6";
  pen.fillStyle = settings.labelColor.color;
  const at = [thing.x + thing.size + 3, thing.y + settings.labelSize / 3];
  pen.strokeText(thing.label, ...at);
  pen.fillText(thing.label, ...at);
}

function openPicture(graph) {
  return new Sigma(graph, byId("picture"), {
    nodeReducer: drawThing,
    edgeReducer: drawFact,
    enableEdgeEvents: true,
    zIndex: true,
    hideEdgesOnMove: facts > 8000,
    labelFont: FONT,
    labelSize: 12.5,
    labelColor: { color: "#1d2329" },
    labelDensity: 0.8,
    labelGridCellSize: 150,
    defaultDrawNodeLabel: drawLabel,
    labelRenderedSizeThreshold: 7,
    defaultEdgeType: "line",
    edgeProgramClasses: { arrow: EdgeArrowProgram },
    minCameraRatio: 0.005,
    maxCameraRatio: 4,
    doubleClickZoomingRatio: 1,
  });
}

// What a selection draws otherwise: its things and its facts.
function touched() {
  const ends = selected.fact >= 0 ? [edges.head[selected.fact], edges.tail[selected.fact]] : [];
  const own = selected.thing >= 0 ? [selected.thing, ...ends] : ends;
  const lines = selected.thing >= 0 ? around[selected.thing] : selected.fact >= 0 ? [selected.fact] : [];
  return { nodes: own.map(String), edges: lines.map(String) };
}

function redraw(renderer, before, now) {
  const partialGraph = { nodes: [...new Set([...before.nodes, ...now.nodes])], edges: [...new Set([...before.edges, ...now.edges])] };
  renderer.refresh({ partialGraph, skipIndexation: facts > 5000 });
}

// The box around what is shown, so that a part of the graph fills the window.
function fitted(renderer) {
  const inside = focus.centres.length ? [...focus.places.values()] : shownPlaces();
  if (!inside.length) { renderer.setCustomBBox(null); return; }
  const box = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] };
  for (const place of inside) {
    for (const axis of ["x", "y"]) {
      box[axis][0] = Math.min(box[axis][0], place[axis] - 10);
      box[axis][1] = Math.max(box[axis][1], place[axis] + 10);
    }
  }
  renderer.setCustomBBox(box);
}

function shownPlaces() {
  const found = [];
  for (let thing = 0; thing < things; thing++) if (thingShown[thing]) found.push({ x: nodes.x[thing], y: nodes.y[thing] });
  return found;
}

function pngCanvas(renderer) {
  renderer.refresh({ schedule: false }); // drawn now, so that what was drawn can still be read
  const layers = renderer.getCanvases();
  const first = Object.values(layers)[0];
  const scale = first.width / renderer.getDimensions().width;
  const aside = Math.round(LEGEND * scale);
  const canvas = element("canvas", { width: first.width + aside, height: first.height });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const name of ["edges", "edgeLabels", "nodes", "labels", "hovers", "hoverNodes"]) {
    if (layers[name]) pen.drawImage(layers[name], aside, 0);
  }
  pen.scale(scale, scale);
  drawLegend(pen, canvas.height / scale);
  return canvas;
}

function drawLegend(pen, height) {
  const inView_ = legendInView();
  const rows = [...inView_.types.map((kind) => [kind, true]), ...inView_.relations.map((kind) => [kind, false])];
  const top = height - 14 - rows.length * 18;
  pen.textBaseline = "middle";
  pen.font = `bold 15px ${FONT}`;
  pen.fillStyle = "#1d2329";
  pen.fillText(short(contents.title, 14), 16, top - 20);
  pen.font = `12px ${FONT}`;
  rows.forEach(([kind, round], number) => {
    const y = top + number * 18 + 6;
    pen.fillStyle = kind.colour;
    pen.beginPath();
    if (round) pen.arc(23, y, 5, 0, 2 * Math.PI); else pen.rect(16, y - 1.5, 15, 3);
    pen.fill();
    pen.fillStyle = "#1d2329";
    pen.fillText(`${kind.zh} ${kind.en}`, 38, y);
  });
}

function legendInView() {
  const used = { types: new Set(), relations: new Set() };
  for (let thing = 0; thing < things; thing++) if (inView(thing)) used.types.add(nodes.type[thing]);
  for (let fact = 0; fact < facts; fact++) {
    if (factShown[fact] && inView(edges.head[fact]) && inView(edges.tail[fact])) used.relations.add(edges.type[fact]);
  }
  return { types: types.filter((_, at) => used.types.has(at)), relations: relations.filter((_, at) => used.relations.has(at)) };
}

function savePng(renderer) {
  pngCanvas(renderer).toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    const name = focus.centres.length ? nodes.name[focus.centres[0]] : contents.title;
    element("a", { href: address, download: `${name.replace(/[\\/:*?"<>|\s]+/g, " ").trim().slice(0, 60) || "graph"}.png` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }, "image/png");
}
