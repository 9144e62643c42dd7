// Narrows the page down to what a reader asks for. Without it everything is shown.
(() => {
  'use strict';
  const form = document.getElementById('filter');
  const body = document.querySelector('#index tbody');
  const field = id => document.getElementById(id);
  const rows = [...body.rows];
  const items = [...document.querySelectorAll('main .subject [data-v]')];
  const groups = [...document.querySelectorAll('main .subject .group')];
  const subjects = [...document.querySelectorAll('main .subject')];
  const words = new Map();

  const text = el => {
    if (!words.has(el)) {
      const head = el.matches('tr') ? el : el.querySelector('h3, h4');
      words.set(el, head.textContent.toLowerCase());
    }
    return words.get(el);
  };

  const subject = el => el.dataset.s || el.closest('.subject').dataset.s;

  const matches = (el, want) =>
    (!want.s || subject(el) === want.s) &&
    (!want.v || el.dataset.v === want.v) &&
    (!want.c || (el.dataset.c || '').split(' ').includes(want.c)) &&
    (!want.t || text(el).includes(want.t));

  const narrow = () => {
    const want = {
      s: field('f-s').value,
      v: field('f-v').value,
      c: field('f-c').value,
      t: field('f-text').value.trim().toLowerCase()
    };
    const all = !want.s && !want.v && !want.c && !want.t;
    let shown = 0;
    for (const row of rows) {
      row.hidden = !matches(row, want);
      shown += row.hidden ? 0 : 1;
    }
    for (const el of items) el.hidden = !all && !matches(el, want);
    for (const el of groups.concat(subjects)) {
      el.hidden = !all && !el.querySelector('[data-v]:not([hidden])');
    }
    field('f-n').textContent = shown === rows.length
      ? 'All ' + rows.length + ' comparisons are shown.'
      : shown + ' of ' + rows.length + ' comparisons are shown, and only these in the sections below.';
  };

  const order = () => {
    const by = field('f-o').value;
    const first = (a, b) => a.dataset.o - b.dataset.o;
    const compare = {
      o: first,
      s: (a, b) => a.cells[1].textContent.localeCompare(b.cells[1].textContent, 'en') || first(a, b),
      r: (a, b) => b.dataset.r - a.dataset.r || first(a, b),
      c: (a, b) =>
        !a.dataset.c - !b.dataset.c ||
        (a.dataset.c || '').localeCompare(b.dataset.c || '', 'en') ||
        first(a, b),
      d: (a, b) => (b.dataset.d || -1) - (a.dataset.d || -1) || first(a, b)
    }[by];
    body.append(...rows.slice().sort(compare));
  };

  form.hidden = false;
  form.addEventListener('submit', e => e.preventDefault());
  const asked = e => (e.target.id === 'f-o' ? order() : narrow());
  form.addEventListener('input', asked);
  form.addEventListener('change', asked);
  form.addEventListener('reset', () => setTimeout(() => { narrow(); order(); }));
  narrow();

  // A link to something that is narrowed away shows all again.
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const el = id && document.getElementById(id);
    if (!el) return;
    if (el.closest('[hidden]')) {
      form.reset();
      setTimeout(() => el.scrollIntoView());
    }
    for (let d = el.closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
  };
  addEventListener('hashchange', reveal);

  // Only what scrolls needs to be reached by keyboard.
  if ('ResizeObserver' in window) {
    const watch = new ResizeObserver(entries => {
      // First read of all, then write to all: by turns each would lay the page out again.
      const scrolls = entries.map(({ target: el }) =>
        el.scrollWidth > el.clientWidth + 1 || el.scrollHeight > el.clientHeight + 1);
      entries.forEach(({ target: el }, i) => {
        if (scrolls[i] !== el.hasAttribute('tabindex')) {
          if (scrolls[i]) el.tabIndex = 0;
          else el.removeAttribute('tabindex');
        }
      });
    });
    document.querySelectorAll('.scroll').forEach(el => watch.observe(el));
  }
})();
