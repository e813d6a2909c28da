import { t } from '#utils/i18n.ts';
import { addressOf } from '../route.ts';
import css from './next-link.module.css';

const WORDS = {
  welcome: 'dash_no_team_action',
  objectives: 'week_to_objectives',
  review: 'problem_frozen_action',
} as const;

/** Where an empty screen is filled: it leads there, and looks like the one thing to do. */
export const NextLink = ({ to }: { to: keyof typeof WORDS }) => (
  <a className={css.next} href={addressOf(to)}>
    {t(WORDS[to])}
  </a>
);
