// Settings, Security & access: where a person makes an API key.

import { el } from './dom.js';
import * as store from './store.js';

export const securityView = () => {
  const keys = el('ul', { class: 'keys', 'aria-label': 'Personal API keys' });
  const add = async () => {
    const key = await store.createKey();
    keys.append(el('li', {}, el('span', {}, 'New key'), el('code', { 'data-api-key': 'true' }, key)));
  };
  return {
    title: 'Security & access',
    nodes: [
      el(
        'header',
        {},
        el(
          'div',
          { class: 'crumbs' },
          el('span', {}, 'Settings'),
          el('span', { 'aria-hidden': 'true' }, '›'),
          el('span', {}, 'Security & access'),
        ),
      ),
      el(
        'div',
        { class: 'scroll settings' },
        el('h1', {}, 'Security & access'),
        el('h2', {}, 'Personal API keys'),
        el(
          'p',
          {},
          'Use Linear’s GraphQL API to build your own integrations. A key is shown once, when it is made.',
        ),
        el(
          'div',
          { class: 'box' },
          keys,
          el('button', { type: 'button', class: 'primary', onclick: add }, 'New API key'),
        ),
      ),
    ],
  };
};
