// Words on the page and requests to the server. All words arrive as text, never as markup.

export function byId(id) {
  return document.getElementById(id);
}

export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "colour") made.style.setProperty("--of", value);
    else made[key] = value;
  }
  made.append(...children);
  return made;
}

export function short(words, most) {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

let hiding = 0;

export function say(words, bad = false) {
  const box = byId("message");
  box.textContent = words;
  box.classList.toggle("bad", bad);
  box.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { box.hidden = true; }, bad ? 7000 : 2600);
}

let secret = "";

async function answered(response) {
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

export async function ask(name, given = {}) {
  return answered(await fetch(`/api/${name}?${new URLSearchParams(given)}`));
}

export async function start() {
  const session = await ask("session");
  secret = session.secret;
  return session;
}

export async function tell(name, given = {}) {
  return answered(await fetch(`/api/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Review-Secret": secret },
    body: JSON.stringify(given),
  }));
}
