// The words of the page, and small ways of making elements: text is always set as text.
const words = JSON.parse(document.body.dataset.words);

export function word(name, values = {}) {
  return (words[name] ?? name).replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

let folder = "";

// The folder of the term that is looked at.
export function setFolder(name) {
  folder = name + "/";
}

// `indicators.csv:5:94`: as messages in a terminal have it, without the term's own folder.
export function placeText(place) {
  let text = place.file ?? "";
  if (text.startsWith(folder)) text = text.slice(folder.length);
  if (place.sheet) text += "!" + place.sheet + (place.cell ? "!" + place.cell : "");
  if (place.line) text += ":" + place.line;
  if (place.column) text += ":" + place.column;
  return text;
}
