// A page that is loaded anew, as its person has another place there by now, gives the focus back to what had it.
const NAME = "focus";

document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
  const { id } = document.activeElement ?? {};
  if (ctx.hx?.refresh === "true" && id) sessionStorage.setItem(NAME, `${location.pathname}#${id}`);
});

const [path, id] = sessionStorage.getItem(NAME)?.split("#") ?? [];
sessionStorage.removeItem(NAME);
if (path === location.pathname) document.getElementById(id)?.focus();
