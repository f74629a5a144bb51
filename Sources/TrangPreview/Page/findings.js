// What was found: a list beside the pages, and errors above them.
import { word, element, placeText } from "./words.js";
import { showPlace } from "./source.js";

const counts = document.getElementById("counts");
const list = document.getElementById("messages");
const notes = document.getElementById("notes");
const trouble = document.getElementById("trouble");

export function showFindings(messages, broken, hasPages) {
  const of = (severity) => messages.filter((one) => one.severity === severity);
  const [errors, warnings, quiet] = [of("error"), of("warning"), of("note")];
  counts.textContent = messages.length === 0
    ? word("nothing")
    : word("counts", { errors: errors.length, warnings: warnings.length, notes: quiet.length });
  list.replaceChildren(...[...errors, ...warnings].map(item));
  notes.hidden = quiet.length === 0;
  notes.querySelector("summary").textContent = word("notes", { n: quiet.length });
  notes.querySelector("ul").replaceChildren(...quiet.map(item));
  const first = errors[0];
  if (!broken || !first) {
    trouble.hidden = true;
    trouble.replaceChildren();
    return;
  }
  const go = element("button", { type: "button" }, word("go"));
  go.addEventListener("click", () => open(first));
  trouble.replaceChildren(
    element("strong", {}, word(hasPages ? "broken" : "none-yet")),
    element("code", {}, placeText(first)), " ", first.message);
  if (errors.length > 1) trouble.append(" (", word("more", { n: errors.length - 1 }), ")");
  if (first.hint) trouble.append(element("div", {}, first.hint));
  trouble.append(element("div", {}, go));
  trouble.hidden = false;
}

// The pages stay up, and nothing will change on them.
export function showLoss() {
  trouble.replaceChildren(
    element("strong", {}, word("lost")), element("div", {}, word("lost-help")));
  trouble.hidden = false;
}

function item(message) {
  const button = element(
    "button", { type: "button", class: message.severity },
    element("code", {}, placeText(message)),
    element("b", {}, word(message.severity)), ": " + message.message);
  if (message.hint) button.append(element("i", {}, message.hint));
  button.addEventListener("click", () => open(message));
  return element("li", {}, button);
}

function open(message) {
  showPlace(message, message.message);
  document.getElementById("source").scrollIntoView({ block: "nearest" });
}
