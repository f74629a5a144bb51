// The page: what is looked at, and hearing of every change.
import { word, element, setFolder } from "./words.js";
import { showPages, setAddress } from "./sheets.js";
import { showFindings, showLoss } from "./findings.js";
import { readAgain } from "./source.js";

const term = document.getElementById("term");
const layout = document.getElementById("layout");
const status = document.getElementById("status");
const download = document.getElementById("download");
const query = new URLSearchParams(location.search);
const subject = {
  term: query.get("term") ?? "", layout: query.get("layout") ?? document.body.dataset.layout,
};
let own = [];
let choices = { terms: [], layouts: [] };
let events = null;
// The titles of all terms that were there since the page was opened.
const titles = new Map();

// Relative, so that what stands before it in the page's own address, the token, stays.
function address(path, more = {}) {
  return `${path}?${new URLSearchParams({ term: subject.term, layout: subject.layout, ...more })}`;
}
setAddress(address);

function say(state, words = word(state)) {
  status.dataset.state = state;
  status.textContent = words;
}

// Of what is broken, or may be old, there is nothing to download.
function offer(isThere) {
  if (isThere) {
    download.href = address("report.pdf");
    for (const name of ["aria-disabled", "role", "tabindex"]) download.removeAttribute(name);
    return;
  }
  download.removeAttribute("href");
  // Without an address it would be no link, and could not be reached by the keyboard.
  for (const [name, value] of [["aria-disabled", "true"], ["role", "link"], ["tabindex", "0"]]) {
    download.setAttribute(name, value);
  }
}

function lose() {
  // The browser goes on trying: it is said once.
  if (status.dataset.state === "lost") return;
  say("lost");
  offer(false);
  showLoss();
}

function fill() {
  for (const { name, title } of choices.terms) titles.set(name, title);
  const isThere = choices.terms.some(({ name }) => name === subject.term);
  // A term that is gone while it is looked at stays chosen: the list and the pages speak of one term.
  const isGone = !isThere && titles.has(subject.term);
  if (!isThere && !isGone) subject.term = choices.terms[0]?.name ?? "";
  const options = choices.terms.map(({ name, title }) => element("option", { value: name }, title));
  if (isGone) {
    const title = word("gone", { term: titles.get(subject.term) });
    options.unshift(element("option", { value: subject.term }, title));
  }
  term.replaceChildren(...options);
  term.value = subject.term;
  setFolder(subject.term);
  // The layouts that the term names come first.
  const order = ({ name }) => (own.includes(name) ? own.indexOf(name) : own.length);
  const sorted = [...choices.layouts].sort((one, other) => order(one) - order(other));
  const first = own[0] ? `${word("own-layout")} (${own[0]})` : word("own-layout");
  layout.replaceChildren(
    element("option", { value: "" }, first),
    ...sorted.map(({ name, title }) => element("option", { value: name, title }, name)));
  layout.value = subject.layout;
}

function connect() {
  events?.close();
  say("connecting");
  offer(false);
  events = new EventSource(address("events"));
  events.addEventListener("proof", (event) => show(JSON.parse(event.data)));
  events.addEventListener("choices", (event) => {
    choices = JSON.parse(event.data);
    fill();
  });
  events.onerror = lose;
}

let isFirst = true;
async function show(proof) {
  if (proof.layouts.join() !== own.join()) {
    own = proof.layouts;
    fill();
  }
  document.title = proof.title ? `${proof.title} – Trang` : "Trang";
  showFindings(proof.messages, proof.broken, proof.pages.length > 0);
  offer(!proof.broken);
  say(proof.broken ? "broken" : "live", word(proof.broken ? "stopped" : isFirst ? "live" : "updated"));
  isFirst = false;
  readAgain();
  await showPages(proof.pages, proof.version);
  document.body.dataset.shown = proof.version;
}

function choose() {
  subject.term = term.value;
  subject.layout = layout.value;
  isFirst = true;
  own = [];
  fill();
  history.replaceState(null, "", address(""));
  connect();
}
term.addEventListener("change", choose);
layout.addEventListener("change", choose);

// Wider or narrower pages, within what is sensible.
let zoom = 1;
function setZoom(value) {
  zoom = Math.min(3, Math.max(0.4, value));
  document.documentElement.style.setProperty("--zoom", zoom);
}
document.getElementById("larger").addEventListener("click", () => setZoom(zoom * 1.2));
document.getElementById("smaller").addEventListener("click", () => setZoom(zoom / 1.2));
document.getElementById("fit").addEventListener("click", () => setZoom(1));

// A browser keeps few connections to one place: tabs that nobody sees give theirs back.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) events?.close();
  else if (subject.term) connect();
});

document.body.append(element("p", { id: "page-help", hidden: "" }, word("page-help")));
choices = await (await fetch("choices.json")).json();
fill();
connect();
