"use strict";
// Each bead (li) holds the English (p), the French (p) and, in data-links, triples of the place of an English word,
// the place of a French word and the probability in per cent. A word is an element child of its p.
const WORD = "#beads > li[data-links] > p[lang] > *";
const beads = document.getElementById("beads");
const foot = document.getElementById("status");
let lit = [];
let reachable = new Set();

function counterparts(word) {
  const [english, french] = word.closest("li").children;
  const source = word.parentElement === english;
  const place = Array.prototype.indexOf.call(word.parentElement.children, word);
  const links = JSON.parse(word.closest("li").dataset.links);
  return links
    .filter((link) => link[source ? 0 : 1] === place)
    .map((link) => [source ? french.children[link[1]] : english.children[link[0]], link[2]]);
}

function named(word) {
  const name = document.createElement("span");
  name.lang = word.parentElement.lang;
  name.textContent = word.textContent;
  return name;
}

function show(word) {
  for (const one of lit) one.classList.remove("at", "lit");
  lit = [];
  foot.textContent = "";
  if (!word) return;
  const found = counterparts(word);
  word.classList.add("at");
  foot.append(named(word), ": ", found.length ? "" : foot.dataset.alone);
  found.forEach(([other, percent], n) => {
    other.classList.add("lit");
    foot.append(n ? ", " : "", named(other), ` ${percent}\u00a0%`);
  });
  lit = [word, ...found.map(([other]) => other)];
}

const wordAt = (target) => (target instanceof Element ? target.closest(WORD) : null);
const focused = () => wordAt(document.activeElement);

function beside(bead, step) {
  do bead = bead[step];
  while (bead && !bead.dataset.links);
  return bead;
}

// Tab goes from word to word; only those of three beads can take it at a time, since a book has hundreds of thousands.
function openTo(bead) {
  const near = [beside(bead, "previousElementSibling"), bead, beside(bead, "nextElementSibling")];
  const words = new Set(near.flatMap((one) => (one ? [...one.querySelectorAll("p[lang] > *")] : [])));
  for (const word of reachable) if (!words.has(word)) word.removeAttribute("tabindex");
  for (const word of words) word.tabIndex = 0;
  reachable = words;
}

function go(word) {
  if (!word) return;
  openTo(word.closest("li"));
  word.focus();
  show(word); // a window in the background tells of no focus
}

function neighbour(word, key) {
  const bead = word.closest("li");
  if (key === "ArrowLeft" || key === "ArrowRight") {
    const words = [...bead.querySelectorAll("p[lang] > *")];
    return words[words.indexOf(word) + (key === "ArrowRight" ? 1 : -1)];
  }
  const next = beside(bead, key === "ArrowDown" ? "nextElementSibling" : "previousElementSibling");
  return next?.querySelector(`p[lang="${word.parentElement.lang}"] > *`);
}

function firstInView() {
  const all = [...beads.querySelectorAll(":scope > li[data-links]")];
  return all.find((bead) => bead.getBoundingClientRect().bottom > 0)?.querySelector("p[lang] > *");
}

const first = document.querySelector(WORD);
if (first) openTo(first.closest("li"));

// The first Tab begins where the reader is. Left to Chromium, it takes seconds in a book: its search for the first
// place of the page lays out all that content-visibility has spared.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || event.shiftKey || document.activeElement !== document.body) return;
  const word = firstInView();
  if (word) event.preventDefault();
  go(word);
});
beads.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "touch") show(wordAt(event.target) || focused());
});
beads.addEventListener("pointerleave", () => show(focused()));
beads.addEventListener("click", (event) => go(wordAt(event.target)));
beads.addEventListener("focusin", (event) => {
  show(wordAt(event.target));
  openTo(event.target.closest("li"));
});
beads.addEventListener("focusout", () => show(null));
beads.addEventListener("keydown", (event) => {
  const word = wordAt(event.target);
  if (!word || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  if (event.key === "Escape") {
    word.blur();
    show(null);
  }
  if (!event.key.startsWith("Arrow")) return;
  event.preventDefault();
  go(neighbour(word, event.key));
});
