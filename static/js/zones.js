// Clocks: tell forms the browser's time zone, show the time of a chosen one, offer to follow the person's travels.

const here = Intl.DateTimeFormat().resolvedOptions().timeZone || "";

// Browsers and the database may know one place by two names: compare what the browser itself makes of them.
const isHere = (zone) => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone === here;
  } catch {
    return false;
  }
}

const timeIn = (zone) => new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" }).format();

function fill(field) {
  const untold = field.type === "hidden" || field.value === "UTC";
  const option = field.options ? [...field.options].find((each) => each.value === here) : true;
  if (untold && here && option) field.value = here;
}

function tick(clock) {
  const field = document.getElementById(clock.dataset.clockOf);
  const show = () => {
    clock.textContent = timeIn(field.value);
  };
  field.addEventListener("change", show);
  show();
}

function offer(form) {
  const seen = `zone-offer:${form.dataset.zoneOffer}:${here}`;
  if (!here || isHere(form.dataset.zoneOffer) || localStorage.getItem(seen)) return;
  form.elements.time_zone.value = here;
  form.querySelector("[data-zone-name]").textContent = here.replaceAll("_", " ");
  form.querySelector("[data-zone-dismiss]").addEventListener("click", () => {
    localStorage.setItem(seen, "dismissed");
    form.hidden = true;
  });
  form.hidden = false;
}

document.querySelectorAll("[data-time-zone]").forEach(fill);
document.querySelectorAll("[data-clock-of]").forEach(tick);
document.querySelectorAll("[data-zone-offer]").forEach(offer);
