// The author's files, to read: the line that something was written on, with its neighbours.
import { word, element, placeText } from "./words.js";

const line = document.getElementById("place");
const lines = document.getElementById("lines");
let shown = null;

export async function showPlace(place, words = "") {
  if (!place?.file) return;
  shown = { place, words };
  const where = [];
  if (place.line) where.push(word("line", { n: place.line }));
  if (place.cell) where.push(word("cell", { n: place.cell }));
  line.replaceChildren(element("strong", {}, placeText(place)));
  if (where.length) line.append(" · " + where.join(", "));
  if (words) line.append(" · " + (words.length > 80 ? words.slice(0, 80) + "…" : words));
  await read(place);
}

// Reads again what is shown, after a change.
export function readAgain() {
  if (shown) read(shown.place);
}

async function read(place) {
  const row = place.line ?? Number(/\d+$/.exec(place.cell ?? "")?.[0] ?? 1);
  const query = new URLSearchParams({ file: place.file, line: row, sheet: place.sheet ?? "" });
  const answer = await fetch("source.json?" + query);
  if (shown?.place !== place) return;
  if (!answer.ok) {
    lines.hidden = false;
    lines.replaceChildren(element("li", {}, element("span", {}, word("no-source"))));
    return;
  }
  const data = await answer.json();
  if (shown?.place !== place) return;
  lines.style.setProperty("--before", data.first - 1);
  const items = data.lines.map((text, index) => {
    const here = data.first + index === row;
    const item = element("li", { "aria-current": here && (place.line || place.cell) ? "true" : undefined });
    item.append(here && place.column ? marked(text, place) : element("span", {}, text));
    return item;
  });
  lines.hidden = false;
  lines.replaceChildren(...items);
  const target = lines.querySelector("[aria-current]");
  if (target) lines.scrollTop = target.offsetTop - lines.offsetTop - lines.clientHeight / 3;
}

// The line with the field that begins at the place's column.
function marked(text, place) {
  const letters = [...new Intl.Segmenter().segment(text)].map((part) => part.segment);
  const from = place.column - 1;
  let to = letters.length;
  if (place.file.endsWith(".csv")) {
    if (letters[from] === '"') {
      to = from + 1;
      while (to < letters.length && !(letters[to] === '"' && letters[to + 1] !== '"')) {
        to += letters[to] === '"' ? 2 : 1;
      }
      to += 1;
    } else {
      to = from;
      while (to < letters.length && ![",", ";", "\t"].includes(letters[to])) to += 1;
    }
  }
  if (from === 0 && to >= letters.length) return element("span", {}, text);
  return element(
    "span", {}, letters.slice(0, from).join(""),
    element("mark", {}, letters.slice(from, to).join("")), letters.slice(to).join(""));
}
