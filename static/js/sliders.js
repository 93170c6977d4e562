// The breakdown page: the level slider says what it means, and the cairn grows with the steps that are kept.
// In .level: svg heaps, input[type=range], output, and a template[data-level] with the words for each level.
// Steps are [name=keep][data-minutes]; [data-kept-count], [data-kept-time] and [data-kept-cairn] follow them.
document.addEventListener("input", ({ target }) => {
  const level = target.closest(".level");
  if (level && target.type === "range") show(level, target);
});

function show(level, slider) {
  const words = level.querySelector(`template[data-level="${slider.value}"]`);
  level.dataset.level = slider.value;
  level.querySelectorAll(".scale svg").forEach((heap, index) => heap.classList.toggle("on", index + 1 === Number(slider.value)));
  level.querySelector("output").replaceChildren(words.content.cloneNode(true));
  slider.setAttribute("aria-valuetext", `${slider.value} of ${slider.max}, ${level.querySelector("output b").textContent}`);
}

document.addEventListener("change", ({ target }) => { if (target.matches("[name=keep]")) count(); });
document.addEventListener("htmx:after:swap", () => { if (document.querySelector("[data-kept-count]")) count(); });

function count() {
  const kept = [...document.querySelectorAll("[name=keep]:checked")];
  const minutes = kept.reduce((sum, step) => sum + Number(step.dataset.minutes ?? 0), 0);
  fill("[data-kept-count]", kept.length);
  fill("[data-kept-time]", inWords(minutes));
  document.querySelectorAll("[data-kept-cairn] .stone").forEach((stone, index) => stone.classList.toggle("set", index < kept.length));
}

const fill = (selector, text) => document.querySelectorAll(selector).forEach((place) => { place.textContent = text; });

// As the server says it: 10 min, 2 h, 1 h 05.
function inWords(minutes) {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return `${rest} min`;
  return rest ? `${hours} h ${String(rest).padStart(2, "0")}` : `${hours} h`;
}
