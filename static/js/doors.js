// The doors of a task open in its place, take the focus, and give it back. Lists that are drawn again leave them open.
let opener = null;
let open = null;

function close() {
  const hadFocus = open?.doors.contains(document.activeElement);
  open?.doors.remove();
  open = null;
  if (hadFocus && opener?.isConnected && opener.checkVisibility()) opener.focus();
}

function keep() {
  const active = document.activeElement;
  const isInside = open?.doors.contains(active);
  if (open) open.focused = isInside ? active : null;
  if (!isInside) opener = active;
}

function notice() {
  const place = open && document.getElementById(open.place);
  if (open && !open.doors.isConnected && place && !place.childElementCount) {
    place.append(open.doors);
    open.focused?.focus();
  }
  const doors = [...document.querySelectorAll("main .doors-of > .doors")].find((one) => one !== open?.doors);
  if (!doors) return;
  open?.doors.remove();
  open = { doors, place: doors.parentElement.id };
  doors.querySelector(".door").focus();
}

document.addEventListener("htmx:before:swap", keep);
document.addEventListener("htmx:after:swap", notice);

document.addEventListener("click", ({ target }) => {
  const chosen = target.closest(".doors-of .door, [data-close-doors]");
  if (chosen) setTimeout(close); // after the click has done its work: a door submits the form first
});

document.addEventListener("keydown", ({ key, target }) => {
  if (key === "Escape" && target.closest?.(".doors-of")) close();
});
