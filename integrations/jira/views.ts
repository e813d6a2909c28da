import type { View } from '../site.ts';
import { dataCenterView } from './data-center/routes.ts';
import { jiraView } from './routes.ts';

/** An address that means nothing on Cloud may on Data Center, below any context path. */
export const anyJiraView = (url: URL): View | null => {
  const view = jiraView(url);
  return view && (view.behind ?? view.kind) === 'other' ? (dataCenterView(url) ?? view) : view;
};
