/** Any saved page as a React app: renders on the server, hydrates in the page, and changes as apps do. */
import { createElement as h, type ReactNode, useEffect, useState } from 'react';
import {
  type Content,
  type Element,
  HOST_STATE,
  type HostPage,
  type HostState,
  turned,
  windowOf,
} from './tree.ts';

const PHRASES: Record<Exclude<HostState['language'], 'en'>, string[]> = {
  ru: ['Сократить время оформления заказа', 'В работе', 'Связанные задачи', 'Чек-аут не должен ждать'],
  ja: ['チェックアウト時間を半分に短縮する', '進行中', '関連する課題', '決済で顧客を待たせない'],
};
const SAID = ['aria-label', 'title', 'alt', 'placeholder'];
/** A label that is a key and nothing else is no text to translate. */
const KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

/** A text of the page as it reads now: the key of a ticket is a text as any other. */
const say = (text: string, { language, renders }: HostState): string => {
  const words = language === 'en' ? text : (PHRASES[language][text.length % 4] ?? text);
  return renders === 0 ? words : `${words} · ${renders}`;
};

export interface Watch {
  /** Labels are names that the tracker does not translate. */
  fixedLabels: boolean;
  /** The node of a card or row, null when it has gone. */
  row?: (row: Element, node: globalThis.Element | null) => void;
}

const propsOf = (one: Element, state: HostState, watch: Watch): Record<string, unknown> => {
  const props: Record<string, unknown> = { ...one.props };
  for (const name of watch.fixedLabels ? [] : SAID) {
    const label = props[name];
    if (typeof label === 'string' && !KEY.test(label)) props[name] = say(label, state);
  }
  if (!one.row) return props;
  const contained = { contain: 'strict', height: '64px', width: '600px' };
  if (state.contained) props.style = { ...(props.style as object | undefined), ...contained };
  if (watch.row) props.ref = (node: globalThis.Element | null) => watch.row?.(one, node);
  return props;
};

const render = (content: readonly Content[], state: HostState, watch: Watch): ReactNode[] => {
  const list = turned(content, state.order);
  return list.map((one, place) => {
    if (typeof one === 'string') return say(one, state);
    const key = state.recycled ? `${one.tag} ${place}` : `${one.id} ${one.row ? state.rowGeneration : ''}`;
    const children = render(one.children, state, watch);
    return h(one.tag, { ...propsOf(one, state, watch), key }, ...children);
  });
};

interface Props {
  pages: readonly HostPage[];
  watch: Watch;
  mounted?: (set: (change: (state: HostState) => HostState) => void) => void;
}

export const Host = ({ pages, watch, mounted }: Props): ReactNode => {
  const [state, set] = useState(HOST_STATE);
  useEffect(() => mounted?.(set), [mounted]);
  const content = windowOf(pages[state.page]?.content ?? [], state.shown);
  const key = `${state.page} ${state.generation}`;
  return h('div', { key, className: 'app' }, ...render(content, state, watch));
};
