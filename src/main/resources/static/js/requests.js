// Requests made by htmx carry the token that a form would carry in a hidden field.
document.addEventListener("htmx:configRequest", (event) => {
  const token = document.querySelector('meta[name="csrf"]');
  if (token) {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

// A request that fails leaves the page as it is; a request of a session that has ended leads to signing in again.
document.addEventListener("htmx:beforeSwap", (event) => {
  const answered = new URL(event.detail.xhr.responseURL || location.href);
  if (answered.pathname.endsWith("/login")) {
    event.detail.shouldSwap = false;
    location.assign(answered);
  }
});
