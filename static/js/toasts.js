// Toasts stay for ten seconds at least, and for as long as someone points at or is in them.
const STAY_MS = 10_000;
const MOST = 3;
const toasts = document.getElementById("toasts");
let cameFrom = null;
let timer = null;

function rest() {
  while (toasts.childElementCount > MOST) toasts.firstElementChild.remove();
  clearTimeout(timer);
  timer = setTimeout(() => toasts.replaceChildren(), STAY_MS);
}

const hold = () => clearTimeout(timer);

function dismiss(toast) {
  const hadFocus = toast.contains(document.activeElement);
  toast.remove();
  if (hadFocus && cameFrom?.isConnected) cameFrom.focus();
}

if (toasts) {
  new MutationObserver(rest).observe(toasts, { childList: true });
  rest();
  toasts.addEventListener("pointerenter", hold);
  toasts.addEventListener("pointerleave", rest);
  toasts.addEventListener("focusout", rest);
  toasts.addEventListener("focusin", ({ relatedTarget }) => {
    if (!toasts.contains(relatedTarget)) cameFrom = relatedTarget;
    hold();
  });
  // After the click has done its work: an Undo submits the form first.
  toasts.addEventListener("click", ({ target }) => {
    if (target.closest("button")) setTimeout(dismiss, 0, target.closest(".toast"));
  });
}
