// Lets this browser tell its person. It asks for leave only when they press the button that says so.
const form = document.querySelector("[data-push]");

function standing() {
  if (!isSecureContext) return "insecure";
  if (!navigator.serviceWorker || !window.PushManager || !window.Notification) return "unable";
  if (Notification.permission === "denied") return "denied";
  return document.querySelector("#devices[data-here]") && Notification.permission === "granted" ? "here" : "able";
}

function show(state) {
  for (const part of form.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== state;
}

// What an earlier one was known by may be gone by now: always a fresh one.
async function subscribe() {
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  await (await pushManager.getSubscription())?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: form.dataset.push });
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (await Notification.requestPermission() !== "granted") { show(standing()); return; }
  try {
    const { endpoint, keys } = (await subscribe()).toJSON();
    for (const [name, value] of Object.entries({ endpoint, ...keys })) form.elements[name].value = value;
  } catch {
    show("unreached");
    return;
  }
  form.submit();
});

show(standing());
