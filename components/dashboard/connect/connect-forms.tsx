import type { Actions } from '../model.ts';
import css from './connect.module.css';
import { JiraForm } from './jira-form.tsx';
import { LinearForm } from './linear-form.tsx';

/** Both trackers side by side. */
export const ConnectForms = ({ actions, oauth }: { actions: Actions; oauth: boolean }) => (
  <div className={css.pair}>
    <JiraForm actions={actions} />
    <LinearForm actions={actions} oauth={oauth} />
  </div>
);
