// The page: what is looked at, and hearing of every change.
import { word, element, setFolder } from "./words.js";
import { showPages, setAddress } from "./sheets.js";
import { showFindings } from "./findings.js";
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

// Relative, so that what stands before it in the page's own address, the token, stays.
function address(path, more = {}) {
  return `${path}?${new URLSearchParams({ term: subject.term, layout: subject.layout, ...more })}`;
}
setAddress(address);

function say(state, words = word(state)) {
  status.dataset.state = state;
  status.textContent = words;
}

function fill() {
  term.replaceChildren(
    ...choices.terms.map(({ name, title }) => element("option", { value: name }, title)));
  if (!choices.terms.some(({ name }) => name === subject.term)) {
    subject.term = choices.terms[0]?.name ?? "";
  }
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
  download.href = address("report.pdf");
  events = new EventSource(address("events"));
  events.addEventListener("proof", (event) => show(JSON.parse(event.data)));
  events.addEventListener("choices", (event) => {
    choices = JSON.parse(event.data);
    fill();
  });
  events.onerror = () => say("lost");
}

let isFirst = true;
async function show(proof) {
  if (proof.layouts.join() !== own.join()) {
    own = proof.layouts;
    fill();
  }
  document.title = proof.title ? `${proof.title} – Trang` : "Trang";
  showFindings(proof.messages, proof.broken, proof.pages.length > 0);
  if (proof.broken) download.setAttribute("aria-disabled", "true");
  else download.removeAttribute("aria-disabled");
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
  else if (choices.terms.length) connect();
});

document.body.append(element("p", { id: "page-help", hidden: "" }, word("page-help")));
choices = await (await fetch("choices.json")).json();
fill();
connect();
