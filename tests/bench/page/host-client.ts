/**
 * The page that the bench measures, in the browser: a light tracker in plain DOM, with the test ids by which
 * Jira Cloud's board and list are known. Sent with its types taken off; it imports nothing.
 */
interface Plan {
  view: 'board' | 'list' | 'other' | 'issue';
  project: string;
  cards: number;
  /** Milliseconds of the host's own work, in slices of 20. */
  busy: number;
}

const plan: Plan = JSON.parse(document.getElementById('plan')?.textContent ?? '{}');
const list = document.getElementById('list') as HTMLElement;
const STATUS = ['To do', 'In progress', 'In review', 'Done'];
const TABLE = 'native-issue-table.common.ui.issue-cells';

const boardCard = (key: string): string =>
  `<button type="button" class="hit" aria-label="${key}" data-testid="platform-card.ui.card.focus-container"></button><span class="summary">Summary of ticket ${key} with some words</span><div class="foot" data-testid="platform-card.ui.card.card-content.footer"><i class="type"></i><div data-testid="platform-card.common.ui.key.key"><a href="/browse/${key}" target="_blank" aria-label="${key}"><div>${key}</div></a></div><span class="status">To do</span><svg width="16" height="16"><circle cx="8" cy="8" r="8"/></svg></div>`;

const listRow = (key: string): string =>
  `<div class="merged" data-testid="native-issue-table.ui.row.issue-row.merged-cell"><div data-testid="${TABLE}.issue-key.action-container"><a href="/browse/${key}" aria-label="${key}" data-testid="${TABLE}.issue-key.issue-key-cell">${key}</a></div><div class="summary" data-testid="${TABLE}.issue-summary.action-container"><span data-testid="${TABLE}.issue-summary.issue-summary-cell">Summary of ticket ${key} with some words</span></div></div><span class="status">To do</span>`;

const otherLine = (key: string): string =>
  `<span class="summary">Setting number ${key} of this page</span><span class="status">To do</span>`;

const make = (n: number): HTMLElement => {
  const key = `${plan.project}-${n}`;
  const card = document.createElement('div');
  card.id = `card-${key}`;
  if (plan.view === 'board') {
    card.className = 'card';
    card.dataset.testid = 'platform-board-kit.ui.card.card';
    card.innerHTML = boardCard(key);
  } else if (plan.view === 'list') {
    card.className = 'row';
    card.dataset.testid = 'native-issue-table.ui.issue-row';
    card.setAttribute('role', 'row');
    card.innerHTML = listRow(key);
  } else {
    card.className = 'row';
    card.innerHTML = otherLine(String(n));
  }
  return card;
};

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
const slice = () => new Promise<void>((done) => setTimeout(done, 4));

const build = async (): Promise<void> => {
  for (let n = 1; n <= plan.cards; ) {
    const part = document.createDocumentFragment();
    for (let k = 0; k < 40 && n <= plan.cards; k += 1, n += 1) part.append(make(n));
    list.append(part);
    await slice();
  }
};

const work = async (): Promise<void> => {
  for (let done = 0; done < plan.busy; done += 20) {
    const from = performance.now();
    while (performance.now() - from < 20) JSON.stringify({ numbers: [...Array(200).keys()] });
    await slice();
  }
};

const bench = {
  ready: Promise.all([build(), work()]),
  /** As live updates do: texts change, and every twentieth time a card is re-created. */
  async mutate(times: number): Promise<void> {
    const cards = () => list.children;
    for (let n = 0; n < times; n += 1) {
      const at = (n * 7919) % plan.cards;
      const card = cards()[at];
      if (n % 20 === 19) card?.replaceWith(make(at + 1));
      else {
        const status = card?.querySelector('.status');
        if (status) status.textContent = STATUS[n % STATUS.length] ?? '';
      }
      if (n % 25 === 24) await frame();
    }
  },
  /** From the top to the end, in as many frames. */
  async scroll(frames: number): Promise<void> {
    const height = document.documentElement.scrollHeight - innerHeight;
    for (let n = 1; n <= frames; n += 1) {
      scrollTo(0, (height * n) / frames);
      await frame();
    }
    scrollTo(0, 0);
    await frame();
  },
  /** Cards that come when the page has long been there. */
  async add(count: number): Promise<void> {
    plan.cards = count;
    await build();
  },
};

Object.assign(window, { bench });
document.addEventListener('click', ({ target }) => {
  const card = target instanceof Element ? target.closest('.card, .row') : null;
  card?.classList.toggle('chosen');
});
