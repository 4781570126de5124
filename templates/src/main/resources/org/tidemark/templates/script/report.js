/* Two comforts. Without this script the page follows the system's theme, and the switch leads to the top. */
(function () {
  var root = document.documentElement, button = document.getElementById('theme'), key = 'tidemark-theme', kept = null;
  var system = matchMedia('(prefers-color-scheme: dark)');
  try { kept = localStorage.getItem(key); } catch (e) { kept = null; }
  if (kept === 'dark' || kept === 'light') { root.dataset.theme = kept; }
  function dark() { return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches; }
  function show() { button.setAttribute('aria-pressed', String(dark())); }
  button.hidden = false;
  show();
  system.addEventListener('change', show);
  button.addEventListener('click', function () {
    root.dataset.theme = dark() ? 'light' : 'dark';
    try { localStorage.setItem(key, root.dataset.theme); } catch (e) { kept = null; }
    show();
  });
  var sections = document.querySelectorAll('main > section');
  function keepPlace(event) {
    var place = '';
    sections.forEach(function (section) {
      if (section.getBoundingClientRect().top < innerHeight / 2) { place = section.id; }
    });
    /* whoever came up to the switch was last where the address says */
    if (!scrollY || !place || place === sections[0].id) { place = location.hash.slice(1) || (scrollY ? place : ''); }
    event.currentTarget.hash = place;
  }
  document.querySelectorAll('.languages a').forEach(function (link) {
    link.addEventListener('pointerdown', keepPlace);
    link.addEventListener('focus', keepPlace);
    link.addEventListener('click', keepPlace);
  });
})();
