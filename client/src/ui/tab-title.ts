let page = 'Coherence';
let news = 0;

function show(): void {
  const count = news > 99 ? '99+' : news;
  document.title = news > 0 ? `(${count}) ${page}` : page;
}

/** What the browser's tab is called, after the page in it. */
export function setTabTitle(title: string): void {
  page = `${title} · Coherence`;
  show();
}

/** How much is new, for whoever has another tab before them. */
export function setTabNews(count: number): void {
  news = count;
  show();
}
