// Runs before the first paint, so that a dark room stays dark. A file of its own, because inline scripts are not allowed.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('coherence-color-scheme');
  } catch {
    // Storage may be closed to us; the system's wish then decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  // Pages before sign-in have no navigation, and so none is drawn for them while the rest arrives.
  if (/^\/(sign-in|invitations?)(\/|$)/.test(location.pathname)) document.documentElement.setAttribute('data-entry', '');
})();
