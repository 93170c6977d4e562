// What one sends leaves its field at once, so that the next words can follow; what doesn't get through comes back to it.
// Words on their way are not unsent, also for whoever leaves meanwhile.
let isLeaving = false;
window.addEventListener("beforeunload", () => { isLeaving = true; });

const formOf = ({ sourceElement }, selector) => (sourceElement?.matches?.(selector) ? sourceElement : null);

// `fieldOf` names the field of a form, `glue` joins what comes back with what was typed since, `told` hears of each change:
// that something was sent, or came back.
export function letGo(selector, fieldOf, glue, told) {
  const sent = new WeakMap();

  // What is sent is read already, and waits its turn perhaps.
  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    const form = formOf(ctx, selector);
    if (!form) return;
    isLeaving = false;
    sent.set(ctx, fieldOf(form).value);
    fieldOf(form).value = "";
    told(form, true);
  });

  document.addEventListener("htmx:finally:request", ({ detail: { ctx } }) => {
    const form = formOf(ctx, selector);
    if (!form || isLeaving || ctx.response?.status < 300) return;
    const field = fieldOf(form);
    const words = sent.get(ctx) ?? "";
    if (!field.value || !field.value.includes(words.trim())) field.value = [words, field.value].filter(Boolean).join(glue);
    told(form, false);
  });
}
