/** A saved page as a host app would render it. */
import type { TrackerEntry } from '#integrations/tracker-entry.ts';
import { openSavedPage } from '../../../scripts/check-page/saved-page.ts';
import type { Fixture } from '../../integrations/fixtures.ts';
import type { Content, HostPage, Row } from './tree.ts';

/** What React calls some attributes. */
const PROPS: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  contenteditable: 'contentEditable',
  spellcheck: 'spellCheck',
  value: 'defaultValue',
  checked: 'defaultChecked',
  autocomplete: 'autoComplete',
};
const BARE = new Set(['hidden', 'disabled', 'checked', 'readonly']);
const camel = (name: string): string =>
  name.startsWith('--') ? name : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const styleOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(';').flatMap((one) => {
      const [name = '', ...value] = one.split(':');
      return name.trim() === '' ? [] : [[camel(name.trim()), value.join(':').trim()]];
    }),
  );

const propsOf = (element: Element): Record<string, unknown> => {
  const props: Record<string, unknown> = {};
  for (const { name, value } of element.attributes) {
    if (name === 'style') props.style = styleOf(value);
    else props[PROPS[name] ?? name] = BARE.has(name) ? true : value;
  }
  if ('contentEditable' in props) props.suppressContentEditableWarning = true;
  return props;
};

let nextId = 0;

const contentOf = (parent: ParentNode & Node, rows: Map<Element, Row>): Content[] => {
  const content: Content[] = [];
  for (const node of parent.childNodes) {
    const before = content.length - 1;
    const text = node.nodeType === 3 ? (node.textContent ?? '') : '';
    if (text.trim() !== '') {
      if (typeof content[before] === 'string') content[before] += text;
      else content.push(text);
    } else if (node instanceof Element) {
      const row = rows.get(node);
      content.push({
        id: nextId++,
        tag: node.tagName.toLowerCase(),
        props: propsOf(node),
        children: contentOf(node, rows),
        ...(row && { row }),
      });
    }
  }
  return content;
};

const attributesOf = (element: Element): Record<string, string> =>
  Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));

export interface SavedHost extends HostPage {
  name: string;
  layout: string;
  html: Record<string, string>;
  body: Record<string, string>;
  /** What stands in the document and is not the app's. */
  head: string;
  still: string;
}

/** The page with the cards and rows that its site finds there. */
export const savedHost = (fixture: Fixture, { site, kit }: Pick<TrackerEntry, 'site' | 'kit'>): SavedHost => {
  const { url, layout, name } = fixture;
  const page = openSavedPage(fixture.html, url);
  const view = site.view(new URL(url));
  const seen = site.detect(page);
  if (!view || !seen) throw new Error(`${name} is no page of ${site.id}`);
  const surfaces = [...site.surfaces(seen, view, page)];
  const rows = new Map<Element, Row>();
  for (const { kind, surface, ticket, by, anchor, container = anchor } of surfaces) {
    if (kind === 'strip') continue;
    // A link in markup that nobody has described gets no mark; a card whose key its board hides has no link.
    const marked =
      surface === 'link'
        ? 'never'
        : by.endsWith(' own') && !by.startsWith('tray-card')
          ? 'perhaps'
          : 'always';
    const dims = surface !== 'link' && !by.startsWith('bare ');
    rows.set(container, { ticket, marked, dims });
  }
  const metas = [...page.body.children].filter(({ tagName }) => tagName === 'META');
  const still = metas.map(({ outerHTML }) => outerHTML).join('');
  for (const meta of metas) meta.remove();
  return {
    ...{ name, layout, url, still },
    content: contentOf(page.body, rows),
    strip: surfaces.some(({ kind }) => kind === 'strip'),
    boxes: kit.boxes.map(({ css }) => css).join(),
    html: attributesOf(page.documentElement),
    body: attributesOf(page.body),
    head: page.head.innerHTML,
  };
};
