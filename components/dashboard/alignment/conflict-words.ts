import { t } from '#utils/i18n.ts';
import type { Conflict } from '#utils/okr/alignment/conflict.ts';

/** What kind of conflict it is, and between whom. */
export const conflictWords = ({
  kind,
  args,
}: Pick<Conflict, 'kind' | 'args'>): { title: string; text: string } => {
  const name = `conflict_${kind.replaceAll('-', '_')}`;
  return { title: t(`${name}_title`), text: t(name, ...args) };
};
