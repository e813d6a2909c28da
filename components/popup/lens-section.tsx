import { t } from '#utils/i18n.ts';
import type { LensView } from '#utils/messaging/protocol.ts';
import type { KeyResultId } from '#utils/okr/model/ids.ts';
import type { TeamView } from '#utils/okr/view.ts';
import { QuietSelect } from '../ui/select.tsx';
import css from './lens-section.module.css';
import type { PopupActions } from './popup-model.ts';

interface LensSectionProps {
  lens: LensView;
  view: TeamView | null;
  actions: Pick<PopupActions, 'turnLens'>;
}

/** How much of what is in view serves a key result, and the lens that dims the rest. */
export const LensSection = ({ lens, view, actions }: LensSectionProps) => {
  const { show, name, all, any, of } = lens;
  const own = view?.objectives.flatMap((objective) => objective.keyResults) ?? [];
  const chosen = show === 'off' || show === 'any' || name === null ? null : { id: show, shortName: name };
  const isAnothers = chosen !== null && own.every(({ id }) => id !== chosen.id);
  const keyResults = isAnothers ? [chosen, ...own] : own;
  const count = (id: KeyResultId): number => of.find(({ keyResult }) => keyResult === id)?.count ?? 0;
  const lit = chosen ? count(chosen.id) : any;
  const options = [
    { value: 'any', label: t('lens_any', any) },
    ...keyResults.map(({ id, shortName }) => ({ value: id, label: t('lens_one', shortName, count(id)) })),
  ];
  const choose = (value: string) => actions.turnLens(keyResults.find(({ id }) => id === value)?.id ?? 'any');
  return (
    <section className={css.lens} aria-label={t('lens_label')}>
      <p className={css.share}>
        <b>{t('lens_share', lit, all)}</b>{' '}
        <QuietSelect
          label={t('lens_choose')}
          className={css.choice}
          value={chosen?.id ?? 'any'}
          options={options}
          onChoose={choose}
        >
          <span className={css.name}>{chosen ? chosen.shortName : t('lens_any_short')}</span>
        </QuietSelect>
      </p>
      <label className={css.switch}>
        <input
          type="checkbox"
          role="switch"
          aria-checked={show !== 'off'}
          checked={show !== 'off'}
          onChange={(event) => actions.turnLens(event.currentTarget.checked ? (chosen?.id ?? 'any') : 'off')}
        />
        <span>{t('lens_dim')}</span>
      </label>
      <span className={css.bar} aria-hidden>
        <i style={{ inlineSize: `${all === 0 ? 0 : (100 * lit) / all}%` }} />
      </span>
    </section>
  );
};
