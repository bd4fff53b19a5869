// Labels in Dutch and English. Elements carry the key of their label: data-label for text, data-name for ARIA names.

const LABELS = JSON.parse(document.getElementById("labels").textContent);
let language = (navigator.languages ?? [navigator.language]).some((one) => /^nl\b/i.test(one)) ? "nl" : "en";

const label = (key) => LABELS[language][key] ?? key;
const filled = (key, values) => label(key).replace(/\{(\w+)\}/g, (_, name) => values[name]);

function speak(wanted) {
  language = wanted;
  document.documentElement.lang = language;
  relabel(document);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
}

function relabel(root) {
  for (const element of root.querySelectorAll("[data-label]")) element.textContent = label(element.dataset.label);
  for (const element of root.querySelectorAll("[data-name]")) {
    element.setAttribute("aria-label", label(element.dataset.name));
    if (element.matches("button")) element.title = label(element.dataset.name);
  }
}

// An element with attributes, handlers (onclick: …) and children; text is never read as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const percent = (share) => `${Math.round(100 * share)}%`;
