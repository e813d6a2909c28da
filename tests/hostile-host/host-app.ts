/** The fake tracker as a React app; the same component renders on the server and hydrates in the page. */
import { createElement as h, useEffect, useState } from 'react';

export interface HostState {
  ticket: string;
  title: string;
  /** A new value makes React re-create the heading. */
  headingGeneration: number;
  /** A new value makes React re-create the whole issue layout. */
  layoutGeneration: number;
  /** Renders done; each one re-creates the description. */
  renders: number;
  /** The heading is not there yet: only breadcrumbs are. */
  headless: boolean;
  /** The title stands in a flex row with something beside it. */
  inRow: boolean;
  extras: number;
}

export const initialState = (ticket: string, title: string): HostState => ({
  ticket,
  title,
  headingGeneration: 0,
  layoutGeneration: 0,
  renders: 0,
  headless: false,
  inRow: false,
  extras: 0,
});

const BASE = 'issue.views.issue-base.foundation';
const id = (testId: string, more: object = {}) => ({ 'data-testid': testId, ...more });

const heading = (state: HostState) =>
  h(
    'div',
    id('issue-field-summary.ui.issue-field-summary-inline-edit--container', { key: state.headingGeneration }),
    h('h1', id(`${BASE}.summary.heading`), state.title),
  );

const breadcrumbs = ({ ticket }: HostState) =>
  h(
    'div',
    { id: 'jira-issue-header', key: 'header' },
    h(
      'nav',
      { 'data-component-selector': 'breadcrumbs-wrapper' },
      h('a', { href: '/browse/PAY' }, 'Payments'),
      h('a', id(`${BASE}.breadcrumbs.current-issue.item`, { href: `/browse/${ticket}` }), ticket),
    ),
  );

const layout = (state: HostState) =>
  h(
    'div',
    id('issue.views.issue-details.issue-layout.issue-layout', { key: state.layoutGeneration }),
    breadcrumbs(state),
    h(
      'div',
      id('issue.views.issue-details.issue-layout.container-left'),
      state.headless
        ? null
        : state.inRow
          ? h('div', { className: 'row' }, heading(state), h('button', { type: 'button' }, '…'))
          : heading(state),
      h(
        'div',
        id(`${BASE}.quick-add.quick-add-container`),
        h('button', { id: 'quick-add', type: 'button' }, 'Attach'),
      ),
      h('p', { id: 'description', key: `description-${state.renders}` }, `Rendered ${state.renders} times`),
      ...Array.from({ length: state.extras }, (_, n) => h('p', { key: `extra-${n}` }, `Extra ${n}`)),
    ),
  );

interface Props {
  initial: HostState;
  /** Gets the way to change the app, once it has hydrated. */
  mounted?: (set: (change: (state: HostState) => HostState) => void) => void;
}

export const Host = ({ initial, mounted }: Props) => {
  const [state, set] = useState(initial);
  useEffect(() => mounted?.(set), [mounted]);
  return h(
    'div',
    id('page-layout.root'),
    h('div', id('page-layout.main'), state.ticket === '' ? h('h1', null, 'Your work') : layout(state)),
  );
};
