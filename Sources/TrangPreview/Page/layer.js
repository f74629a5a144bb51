// What lies over the picture of a page: its words, transparent, to select and to search; and where
// they and the bars of charts were written, to click or to walk through with the keyboard.
import { showPlace } from "./source.js";

const space = "http://www.w3.org/2000/svg";

function make(name, attributes) {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

export function layer(data, width, height) {
  const svg = make("svg", { class: "layer", viewBox: `0 0 ${width} ${height}` });
  const halos = make("g", {});
  svg.append(halos);
  for (const [x, y, w, h, place] of data.spots) {
    svg.append(
      make("rect", { class: "spot", x, y, width: w, height: h, "data-place": place, tabindex: -1 }));
  }
  for (const [x, y, w, size, serif, words, place] of data.texts) {
    const text = make("text", { x, y, "font-size": size });
    if (serif) text.setAttribute("class", "serif");
    if (place >= 0) {
      text.dataset.place = place;
      text.tabIndex = -1;
    }
    // The space at which a line ends has no width.
    const trimmed = words.trimEnd();
    if (trimmed.length === words.length) {
      if (w > 0) text.setAttribute("textLength", w);
      text.textContent = words;
    } else {
      const inner = make("tspan", {});
      if (w > 0) inner.setAttribute("textLength", w);
      inner.textContent = trimmed;
      text.append(inner, " ");
    }
    svg.append(text);
  }
  svg.places = data.places;
  svg.halos = halos;
  svg.addEventListener("pointerover", (event) => light(svg, placed(event.target), "near"));
  svg.addEventListener("pointerleave", () => light(svg, null, "near"));
  svg.addEventListener("focusin", (event) => light(svg, placed(event.target), "near"));
  svg.addEventListener("focusout", () => light(svg, null, "near"));
  svg.addEventListener("click", (event) => {
    const found = placed(event.target);
    if (found && String(getSelection()) === "") hold(svg, found);
  });
  return svg;
}

function placed(target) {
  return target.closest?.("[data-place]");
}

// Shows where a part of the page was written.
function hold(svg, found) {
  document.querySelectorAll(".halo.held").forEach((halo) => halo.remove());
  light(svg, found, "held");
  showPlace(svg.places[found.dataset.place], found.textContent.trim());
}

// Lays a halo behind all parts that were written at the same place as one of them.
function light(svg, found, kind) {
  svg.halos.querySelectorAll("." + kind).forEach((halo) => halo.remove());
  if (!found) return;
  for (const part of svg.querySelectorAll(`[data-place="${found.dataset.place}"]`)) {
    if (part.localName === "text" && part.textContent.trim() === "") continue;
    const box = part.getBBox();
    svg.halos.append(
      make("rect", {
        class: "halo " + kind, x: box.x - 1.5, y: box.y - 1, width: box.width + 3,
        height: box.height + 2, rx: 1.5,
      }));
  }
}

// One element for every place, in the order of the text.
function stops(svg) {
  const seen = new Set();
  const all = ["text", "rect"].flatMap((name) => [...svg.querySelectorAll(name + "[data-place]")]);
  return all.filter((part) => {
    if (seen.has(part.dataset.place)) return false;
    seen.add(part.dataset.place);
    return true;
  });
}

// Walks through a page: Enter goes in and shows a source, arrows go on, Escape goes out.
export function walk(event, sheet) {
  const svg = sheet.querySelector("svg.layer");
  if (!svg) return false;
  const parts = stops(svg);
  if (event.target === sheet) {
    if (event.key !== "Enter" || parts.length === 0) return false;
    parts[0].focus();
    return true;
  }
  const index = parts.findIndex((part) => part.dataset.place === event.target.dataset?.place);
  const next = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (index < 0) return false;
  if (next) {
    const part = parts[Math.min(parts.length - 1, Math.max(0, index + next))];
    part.focus();
    part.scrollIntoView({ block: "nearest" });
    return true;
  }
  if (event.key === "Enter" || event.key === " ") {
    hold(svg, parts[index]);
    return true;
  }
  if (event.key === "Escape") {
    sheet.focus();
    return true;
  }
  return false;
}
