// The pages and their thumbnails. Pictures and words are fetched when a page comes near the window;
// a page that looks as before keeps its picture.
import { word, element } from "./words.js";
import { layer, walk } from "./layer.js";

const main = document.getElementById("pages");
const place = document.getElementById("sheets");
const list = document.querySelector("#thumbnails ol");
let address = () => "";
let version = 0;
let sheets = [];

// Where the page's files are: set by whoever knows the report that is looked at.
export function setAddress(make) {
  address = make;
}

const near = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      entry.target.isNear = entry.isIntersecting;
      if (entry.isIntersecting) refresh(entry.target);
    }
  },
  // The pages scroll with the window when it is narrow, else within their own part of it.
  { rootMargin: "100% 0px", scrollMargin: "100% 0px" });

const current = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) entry.target.share = entry.intersectionRatio;
    const best = sheets.reduce((one, other) => ((other.share ?? 0) > (one?.share ?? 0) ? other : one), null);
    sheets.forEach((sheet) => {
      if (sheet === best) sheet.thumbnail.setAttribute("aria-current", "page");
      else sheet.thumbnail.removeAttribute("aria-current");
    });
  }, { threshold: [0, 0.2, 0.4, 0.6, 0.8, 1] });

export function showPages(pages, newVersion) {
  version = newVersion;
  while (sheets.length > pages.length) {
    const sheet = sheets.pop();
    near.unobserve(sheet);
    current.unobserve(sheet);
    sheet.thumbnail.parentElement.remove();
    sheet.remove();
  }
  const waiting = pages.map((page, index) => {
    const sheet = sheets[index] ?? add(index);
    const name = word("page", { n: page.label, all: pages.length });
    sheet.setAttribute("aria-label", name);
    sheet.thumbnail.setAttribute("aria-label", name);
    sheet.thumbnail.lastChild.textContent = page.label;
    sheet.page = page;
    sheet.style.aspectRatio = `${page.width} / ${page.height}`;
    sheet.thumbnail.firstChild.style.aspectRatio = `${page.width} / ${page.height}`;
    return sheet.isNear ? refresh(sheet) : null;
  });
  return Promise.all(waiting).then(() => {
    for (const sheet of sheets) thumbnail(sheet);
  });
}

// The pictures of the thumbnails come after those of the pages, from the browser's own store.
function thumbnail(sheet) {
  const source = address("page.svg", { page: sheet.index, look: sheet.page.look });
  const image = sheet.thumbnail.firstChild;
  if (image.getAttribute("src") !== source) image.setAttribute("src", source);
}

function add(index) {
  const sheet = element("article", {
    class: "sheet", id: `page-${index + 1}`, tabindex: 0, "aria-describedby": "page-help",
  });
  sheet.index = index;
  sheet.append(element("img", { alt: "" }));
  const thumbnail = element("a", { href: `#page-${index + 1}` });
  thumbnail.append(element("img", { alt: "", loading: "lazy" }), element("span"));
  thumbnail.addEventListener("click", (event) => {
    event.preventDefault();
    go(sheet.index);
  });
  sheet.thumbnail = thumbnail;
  list.append(element("li", {}, thumbnail));
  place.append(sheet);
  sheets.push(sheet);
  sheet.isNear = index < 2;
  near.observe(sheet);
  current.observe(sheet);
  return sheet;
}

// Fetches what is not up to date: the picture when it looks different, the words always.
function refresh(sheet) {
  const { page, index } = sheet;
  if (!page) return null;
  const jobs = [];
  if (sheet.look !== page.look) {
    sheet.look = page.look;
    jobs.push(picture(sheet, address("page.svg", { page: index, look: page.look }), page.look));
  }
  if (sheet.version !== version) {
    sheet.version = version;
    jobs.push(words(sheet, address("layer.json", { page: index, version }), version));
  }
  return Promise.all(jobs);
}

async function picture(sheet, source, look) {
  const image = new Image();
  image.alt = "";
  image.src = source;
  try {
    await image.decode();
  } catch {
    if (sheet.look !== look) return;
    sheet.look = null;
    sheet.querySelector(".failed")?.remove();
    sheet.append(element("p", { class: "failed" }, word("not-drawn")));
    return;
  }
  // A later picture may have come first.
  if (sheet.look !== look) return;
  sheet.querySelector(".failed")?.remove();
  sheet.querySelector("img").replaceWith(image);
}

async function words(sheet, source, wanted) {
  const answer = await fetch(source);
  if (!answer.ok) return;
  const data = await answer.json();
  if (sheet.version !== wanted) return;
  const made = layer(data, sheet.page.width, sheet.page.height);
  const old = sheet.querySelector("svg.layer");
  const hadFocus = old?.contains(document.activeElement);
  if (old) old.replaceWith(made);
  else sheet.append(made);
  if (hadFocus) sheet.focus({ preventScroll: true });
}

function go(index) {
  const sheet = sheets[Math.min(sheets.length - 1, Math.max(0, index))];
  sheet?.focus({ preventScroll: true });
  sheet?.scrollIntoView({ block: "start" });
}

main.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const sheet = event.target.closest?.(".sheet");
  if (sheet && walk(event, sheet)) {
    event.preventDefault();
    return;
  }
  const here = sheet ? sheet.index : sheets.findIndex((one) => one.thumbnail.hasAttribute("aria-current"));
  const to = { PageDown: here + 1, PageUp: here - 1, Home: 0, End: sheets.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  go(to);
});

list.addEventListener("keydown", (event) => {
  const links = [...list.querySelectorAll("a")];
  const here = links.indexOf(event.target);
  const to = {
    ArrowDown: here + 1, ArrowRight: here + 1, ArrowUp: here - 1, ArrowLeft: here - 1, Home: 0,
    End: links.length - 1,
  }[event.key];
  if (here < 0 || to === undefined) return;
  event.preventDefault();
  links[Math.min(links.length - 1, Math.max(0, to))].focus();
});
