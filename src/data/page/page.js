// What moves on newsan's pages. All that is shown stands in the page already: this finds, copies and hides it.
(() => {
  const root = document.documentElement;
  const text = document.getElementById('text');
  const peek = document.getElementById('peek');
  const drawer = document.getElementById('drawer');
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }
  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // A page that may keep nothing works all the same.
    }
  }

  // Light and dark.
  const theme = byId('theme');
  const systemDark = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : systemDark.matches);
  const showTheme = () => theme?.setAttribute('aria-pressed', String(isDark()));
  const known = recall('newsan-theme');
  if (known === 'dark' || known === 'light') root.dataset.theme = known;
  theme?.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    remember('newsan-theme', root.dataset.theme);
    showTheme();
  });
  systemDark.addEventListener('change', showTheme);
  showTheme();

  // Layers.
  function press(button, shown) {
    button.setAttribute('aria-pressed', String(shown));
    text.classList.toggle(`show-${button.dataset.layer}`, shown);
    setStop();
  }
  for (const button of all('[data-layer]')) {
    button.addEventListener('click', () => press(button, button.getAttribute('aria-pressed') !== 'true'));
  }

  // Tables and lists to search, and to choose rows of.
  for (const filter of all('[data-filters]')) {
    const list = byId(filter.dataset.filters);
    const field = filter.querySelector('[data-filter]');
    const choice = filter.querySelector('[data-choose]');
    const left = filter.querySelector('[data-left]');
    const groups = all('[data-group]', list);
    const rows = all(list.tagName === 'TABLE' ? 'tbody tr' : '[data-has]', list).map((row) => ({
      row,
      content: `${row.closest('[data-group]')?.getAttribute('aria-label') ?? ''} ${row.textContent}`.toLowerCase(),
      has: (row.dataset.has ?? '').split(' '),
    }));
    const sift = () => {
      const words = field.value.toLowerCase().split(/\s+/);
      const wanted = choice?.value ?? '';
      let count = 0;
      for (const { row, content, has } of rows) {
        row.hidden = !((wanted === '' || has.includes(wanted)) && words.every((word) => content.includes(word)));
        if (!row.hidden) count++;
      }
      for (const group of groups) group.hidden = !group.querySelector('[data-has]:not([hidden])');
      const noun = rows.length === 1 ? filter.dataset.noun : filter.dataset.nouns;
      left.textContent = count === rows.length ? `${count} ${noun}` : `${count} of ${rows.length} ${noun}`;
    };
    filter.hidden = false;
    field.addEventListener('input', sift);
    choice?.addEventListener('change', sift);
    // A browser that comes back to the page fills fields in again.
    if (field.value !== '' || choice?.value) sift();
  }

  // Marks in the text.
  const idsOf = (mark) => (mark.dataset.ids ?? '').split(' ').filter((id) => id !== '');
  const cardOf = (id) => id.split('.')[0];
  const marksOf = (id) => all(id.includes('.') ? `[data-ids~="${id}"]` : `[data-ids*="${id}."]`, text ?? document);
  const layers = { q: 'quote', c: 'claim', e: 'entity', r: 'repeat', f: 'finding' };
  const isShown = (id) => text.classList.contains(`show-${layers[id[0]]}`);
  let lit = [];
  function light(ids) {
    for (const mark of lit) mark.classList.remove('lit');
    lit = ids.flatMap(marksOf);
    for (const mark of lit) mark.classList.add('lit');
  }
  /** Cards of a mark, the narrowest first; evidence tells nothing of its own. */
  function cardsOf(mark) {
    const ids = idsOf(mark).filter((id) => !id.includes('.v') && isShown(id));
    const length = (id) => marksOf(id).reduce((sum, part) => sum + part.textContent.length, 0);
    return [...new Set(ids.sort((a, b) => length(a) - length(b)).map(cardOf))];
  }
  function copyOf(element) {
    const copy = element.cloneNode(true);
    for (const each of [copy, ...all('[id]', copy)]) each.removeAttribute('id');
    return copy;
  }

  // Hover or focus tells of a mark beside it.
  let waiting = 0;
  function showPeek(mark) {
    const cards = cardsOf(mark).slice(0, 3);
    const parts = cards.flatMap((id) => {
      const card = byId(id);
      if (!card) return [];
      const part = document.createElement('div');
      for (const told of all('[data-peek]', card)) {
        const line = document.createElement('div');
        line.append(...copyOf(told).childNodes);
        line.className = told.className;
        part.append(line);
      }
      return [part];
    });
    if (parts.length === 0) return hidePeek();
    peek.replaceChildren(...parts);
    light(drawer.open ? [] : cards.slice(0, 1));
    peek.hidden = false;
    const [box] = mark.getClientRects();
    const { width, height } = peek.getBoundingClientRect();
    const below = box.bottom + 8 + height < innerHeight;
    const edge = Math.min(innerWidth - 16, text.getBoundingClientRect().right);
    const left = Math.max(16, Math.min(box.left, edge - width));
    peek.style.left = `${left + scrollX}px`;
    peek.style.top = `${(below ? box.bottom + 8 : Math.max(4, box.top - height - 8)) + scrollY}px`;
  }
  function hidePeek() {
    clearTimeout(waiting);
    if (!peek || peek.hidden) return;
    peek.hidden = true;
    if (!drawer.open) light([]);
  }

  // A click tells all: what a speaker says, who disputes a claim.
  const titles = { q: 'Quote', c: 'Claim', e: 'Name', r: 'Repeated passage', f: 'Finding' };
  let cameFrom = null;
  function titled(name, elements) {
    if (elements.length === 0) return [];
    const head = document.createElement('h3');
    head.className = 'more';
    head.textContent = name;
    return [head, ...elements];
  }
  function told(id, isTitled = false) {
    const card = byId(id);
    if (!card) return [];
    if (card.tagName !== 'TR') {
      const copy = copyOf(card);
      const item = document.createElement('div');
      item.className = copy.className;
      item.append(...copy.childNodes);
      return [item];
    }
    const item = document.createElement('div');
    item.className = 'card';
    for (const cell of all(isTitled ? 'td[data-peek], .places' : '[data-peek], .places', card)) {
      const line = document.createElement('p');
      line.append(...copyOf(cell).childNodes);
      item.append(line);
    }
    return [item];
  }
  function speech(row) {
    const said = all(`[data-speaker="${row.id}"]`);
    const name = row.querySelector('th').textContent;
    light(said.map((card) => card.id));
    text.classList.add('focused');
    return [
      name,
      titled(
        `All that is said here (${said.length})`,
        said.flatMap((card) => told(card.id)),
      ),
    ];
  }
  function open(id, others = []) {
    const card = byId(id);
    if (!card) return;
    hidePeek();
    text.classList.remove('focused');
    light([id]);
    const speaker = id[0] === 's' ? card : document.querySelector(`tr[data-entity="${id}"]`);
    const [title, content] = speaker ? speech(speaker) : [titles[id[0]], told(id)];
    const isTold = (other) =>
      other === id || other === entity || (speaker !== null && byId(other)?.dataset.speaker === speaker.id);
    const related = (card.dataset.related ?? '').split(' ').filter((other) => other !== '');
    const entity = id[0] === 's' ? card.dataset.entity : speaker && id;
    const head = document.createElement('div');
    head.className = 'head';
    const name = document.createElement('h2');
    name.id = 'drawer-title';
    name.textContent = title;
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', shut);
    head.append(name, close);
    drawer.replaceChildren(
      head,
      ...(entity ? told(entity, true) : []),
      ...content,
      ...titled(
        'The other side',
        related.flatMap((other) => told(other)),
      ),
      ...titled(
        'Also here',
        others.filter((other) => !isTold(other)).flatMap((other) => told(other)),
      ),
    );
    if (!drawer.open) drawer.show();
    drawer.scrollTop = 0;
    // On a small screen the drawer would lie on the words that it tells of.
    if (matchMedia('(max-width: 40rem)').matches && text.contains(cameFrom))
      cameFrom.scrollIntoView({ block: 'start' });
    close.focus({ preventScroll: true });
  }
  function shut() {
    drawer.close();
    text.classList.remove('focused');
    light([]);
    cameFrom?.focus({ preventScroll: true });
    cameFrom = null;
  }
  function show(id) {
    const [mark] = marksOf(id);
    if (!mark) return false;
    const button = document.querySelector(`[data-layer="${layers[id[0]]}"]`);
    if (button && !isShown(id)) press(button, true);
    if (matchMedia('(max-width: 64rem)').matches && drawer.open) shut();
    light([id]);
    mark.scrollIntoView({ block: 'center' });
    (mark.closest('a') ?? mark).focus({ preventScroll: true });
    return true;
  }

  // One mark is in the order of tabs; arrows lead to the others.
  const doors = text ? all('a[data-ids]', text) : [];
  function setStop() {
    for (const door of doors) door.tabIndex = -1;
    const first = doors.find((door) => cardsOf(door).length > 0);
    if (first) first.tabIndex = 0;
  }
  function move(from, step) {
    for (let at = doors.indexOf(from) + step; doors[at]; at += step) {
      if (cardsOf(doors[at]).length === 0) continue;
      from.tabIndex = -1;
      doors[at].tabIndex = 0;
      doors[at].focus();
      return;
    }
  }

  if (text) {
    setStop();
    const markAt = (target) => target.closest?.('[data-ids]');
    text.addEventListener('pointerover', (event) => {
      const mark = markAt(event.target);
      clearTimeout(waiting);
      if (mark && event.pointerType !== 'touch') waiting = setTimeout(showPeek, 120, mark);
      else if (!mark) waiting = setTimeout(hidePeek, 200);
    });
    text.addEventListener('pointerleave', () => {
      clearTimeout(waiting);
      waiting = setTimeout(hidePeek, 250);
    });
    peek.addEventListener('pointerenter', () => clearTimeout(waiting));
    peek.addEventListener('pointerleave', hidePeek);
    text.addEventListener('focusin', (event) => {
      const mark = markAt(event.target);
      if (mark?.matches(':focus-visible')) showPeek(mark);
    });
    text.addEventListener('focusout', hidePeek);
    text.addEventListener('keydown', (event) => {
      const mark = markAt(event.target);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!mark || !step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      move(mark, step);
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      if (peek.hidden) shut();
      else hidePeek();
    });
    document.addEventListener('click', (event) => {
      const spot = event.target.closest('[data-show]');
      if (spot && show(spot.dataset.show)) return event.preventDefault();
      const strip = event.target.closest('[data-card]');
      if (strip) return show(strip.dataset.card);
      const mark = event.target.closest('#text [data-ids]');
      const link = event.target.closest('a[href^="#"]');
      const target = link?.getAttribute('href').slice(1);
      if (mark) {
        const cards = cardsOf(mark);
        const first = cards.includes(target) || target?.[0] === 's' ? target : cards[0];
        event.preventDefault();
        if (cards.length === 0) return;
        cameFrom = mark;
        open(first, cards);
      } else if (target && /^[sqcerf]\d+$/.test(target) && byId(target)) {
        event.preventDefault();
        if (!drawer.contains(link)) cameFrom = link;
        open(target);
      }
    });
  }

  // Tables that can be sorted.
  for (const table of all('table.sortable')) {
    all('thead th', table).forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const isDown =
          head.getAttribute('aria-sort') !== (head.classList.contains('number') ? 'descending' : 'ascending');
        const sign = head.classList.contains('number') === isDown ? -1 : 1;
        for (const other of all('thead th', table)) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', sign < 0 ? 'descending' : 'ascending');
        const [body] = table.tBodies;
        const keyOf = (row) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
        const compare = (a, b) =>
          head.classList.contains('number')
            ? Number.parseFloat(a || '0') - Number.parseFloat(b || '0')
            : a < b
              ? -1
              : a > b
                ? 1
                : 0;
        body.append(...[...body.rows].sort((a, b) => sign * compare(keyOf(a), keyOf(b))));
      });
    });
  }

  // `newsan serve` tells when an article has changed.
  if (root.hasAttribute('data-live')) {
    const events = new EventSource('/events');
    events.addEventListener('change', () => location.reload());
  }
})();
