// The neighbourhood of some things, drawn by itself: who is in it, and where each stands.

const MOST_NEIGHBOURS = 120;
const focus = { centres: [], things: new Set(), left: 0, places: new Map() };

function neighbours(thing) {
  const weights = new Map();
  for (const fact of around[thing]) {
    if (!factShown[fact]) continue;
    const other = across(fact, thing);
    weights.set(other, (weights.get(other) || 0) + 1);
  }
  const key = (other) => weights.get(other) * 1000 + around[other].length;
  return [...weights.keys()].sort((one, other) => key(other) - key(one) || one - other);
}

function focusOn(centres) {
  focus.centres = centres;
  focus.things = new Set(centres);
  focus.left = 0;
  for (const centre of centres) {
    const found = neighbours(centre);
    focus.left += Math.max(0, found.length - MOST_NEIGHBOURS);
    found.slice(0, MOST_NEIGHBOURS).forEach((thing) => focus.things.add(thing));
  }
  focus.places = centres.length ? arranged([...focus.things], centres) : new Map();
}

// First a ring around each centre, by relation; then springs, always in the same steps.
function arranged(members, centres) {
  const at = new Map(members.map((thing, number) => [thing, number]));
  const x = new Float64Array(members.length);
  const y = new Float64Array(members.length);
  members.forEach((thing, number) => {
    const angle = number * 2.399963;
    const far = centres.includes(thing) ? 40 * centres.indexOf(thing) : 60 + 12 * Math.sqrt(number);
    x[number] = Math.cos(angle) * far;
    y[number] = Math.sin(angle) * far;
  });
  const links = [];
  for (const thing of members) {
    for (const fact of around[thing]) {
      if (factShown[fact] && edges.head[fact] === thing && at.has(edges.tail[fact])) links.push([at.get(thing), at.get(edges.tail[fact])]);
    }
  }
  const steps = members.length > 400 ? 60 : 160;
  for (let step = 0; step < steps; step++) settle(x, y, links, 14 * (1 - step / steps) + 0.3);
  return new Map(members.map((thing, number) => [thing, { x: x[number], y: y[number] }]));
}

function settle(x, y, links, most) {
  const count = x.length;
  const dx = new Float64Array(count);
  const dy = new Float64Array(count);
  const apart = 46;
  for (let one = 0; one < count; one++) {
    for (let other = one + 1; other < count; other++) {
      const across = x[one] - x[other];
      const down = y[one] - y[other];
      const push = (apart * apart) / (across * across + down * down + 1);
      dx[one] += across * push; dy[one] += down * push;
      dx[other] -= across * push; dy[other] -= down * push;
    }
    dx[one] -= x[one] * 0.06; dy[one] -= y[one] * 0.06;
  }
  for (const [one, other] of links) {
    const across = x[one] - x[other];
    const down = y[one] - y[other];
    const pull = Math.hypot(across, down) / apart;
    dx[one] -= across * pull; dy[one] -= down * pull;
    dx[other] += across * pull; dy[other] += down * pull;
  }
  for (let one = 0; one < count; one++) {
    const far = Math.hypot(dx[one], dy[one]) || 1;
    const step = Math.min(far, most) / far;
    x[one] += dx[one] * step; y[one] += dy[one] * step;
  }
}
