/**
 * Other ways to mark a card, for the experiment of docs/adr/0004 only: `?way=attribute`, `?way=element`, and
 * `?way=watch`, which marks nothing. Nothing of it is in the extension.
 */
const way = new URLSearchParams(location.search).get('way') ?? 'watch';
const BOX = '[data-testid="platform-card.common.ui.key.key"]';
const LOOK =
  'display:block;box-sizing:border-box;flex:0 1 auto;min-width:8px;max-width:156px;margin:-4px 6px;padding-inline-start:12px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;font:400 11px/14px system-ui,sans-serif;color:#52525b;background:conic-gradient(from 149deg at 50% 0,#0000,#8a5a00 2deg 60deg,#0000 62deg) 0 50%/8px 8px no-repeat';

const sheet = new CSSStyleSheet();
const marked = new WeakSet<Element>();

/** Two of three tickets serve a key result. */
const serves = (key: string): boolean => Number(/\d+$/.exec(key)?.[0] ?? 0) % 3 !== 0;

const byAttribute = (box: Element) => box.setAttribute('data-note-mark', 'p99 checkout latency');

const byElement = (box: Element) => {
  const mark = document.createElement('note-mark');
  const root = mark.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet];
  const name = document.createElement('span');
  name.textContent = 'p99 checkout latency';
  root.append(name);
  box.append(mark);
};

const look = () => {
  for (const box of document.querySelectorAll(BOX)) {
    const isMarked = way === 'element' ? box.lastElementChild?.localName === 'note-mark' : marked.has(box);
    if (isMarked || !serves(box.textContent ?? '')) continue;
    marked.add(box);
    if (way === 'attribute') byAttribute(box);
    if (way === 'element') byElement(box);
  }
};

if (way === 'attribute') {
  sheet.replaceSync(
    `[data-note-mark]{display:flex;align-items:center;min-width:0}[data-note-mark]::after{content:attr(data-note-mark);${LOOK}}`,
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
if (way === 'element') sheet.replaceSync(`:host{display:flex!important;min-width:0}span{${LOOK}}`);

let asked = false;
new MutationObserver(() => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    look();
  });
}).observe(document, { childList: true, subtree: true });
look();
