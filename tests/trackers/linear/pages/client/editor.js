// A stand-in for Linear's text editor (ProseMirror): it owns every node inside it, puts back what others
// change there, and counts how often it had to.

import { el } from './dom.js';

window.__editorReverts = 0;

const OWN = new Set(['P', 'A', 'BR', '#text']);

/** A paragraph of text and links, as parts: strings and anchors. */
const paragraph = (parts) => el('p', { class: 'text-node' }, ...parts);

export const editor = (label, { multiline, parts, onchange, ...attributes }) => {
  const node = el(
    'div',
    {
      class: 'ProseMirror editor',
      contenteditable: 'true',
      role: 'textbox',
      'aria-label': label,
      'aria-multiline': String(multiline),
      translate: 'no',
      spellcheck: 'true',
      ...attributes,
    },
    paragraph(parts),
  );
  let typing = false;
  node.addEventListener('beforeinput', () => {
    typing = true;
  });
  const observer = new MutationObserver((records) => {
    const foreign = records.some((record) => isForeign(record, typing));
    typing = false;
    if (!foreign) return;
    window.__editorReverts += 1;
    node.replaceChildren(paragraph(parts));
    observer.takeRecords();
  });
  observer.observe(node, { childList: true, subtree: true, attributes: true, characterData: true });
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || multiline) return;
    event.preventDefault();
    node.blur();
  });
  node.addEventListener('blur', () => {
    const text = node.textContent.trim();
    if (onchange && text && text !== parts.join('')) onchange(text);
  });
  return node;
};

const isForeign = ({ type, target, addedNodes, removedNodes }, typing) => {
  if (type === 'attributes') return target.getAttribute('contenteditable') === null;
  if (type === 'characterData') return !typing;
  const strange = [...addedNodes].some((node) => !OWN.has(node.nodeName));
  return strange || (!typing && addedNodes.length + removedNodes.length > 0);
};
