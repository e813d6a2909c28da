import { Button } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import type { TeamDocument } from '#utils/okr/model/document.ts';
import type { Dashboard } from '../model.ts';
import { partsOf } from '../objectives/advice/dismissals.ts';
import { hintName } from '../objectives/advice/hint-name.ts';
import css from './settings.module.css';

/** What the texts of a document are called, by id; the advice on how many objectives there are is on the cycle. */
const namesIn = (document: TeamDocument | null): Map<string, string> =>
  new Map([
    ...(document?.objectives ?? []).map(({ id, title }): [string, string] => [id, title]),
    ...(document?.keyResults ?? []).map(({ id, title }): [string, string] => [id, title]),
    ...(document?.cycles ?? []).map(({ id, name }): [string, string] => [id, name]),
  ]);

/** Writing advice that was dismissed, the latest first, each of which can be had again. */
export const DismissedAdvice = ({ dashboard: { advice, document } }: { dashboard: Dashboard }) => {
  const names = namesIn(document);
  const all = [...advice.dismissed].reverse();
  const here = all.flatMap((key) => {
    const { record, hint } = partsOf(key);
    const title = names.get(record);
    return title === undefined ? [] : [{ key, title, name: hintName(hint) }];
  });
  const elsewhere = all.length - here.length;
  if (all.length === 0) return <p className={css.text}>{t('settings_advice_none')}</p>;
  return (
    <>
      <ul className={css.dismissed} aria-label={t('settings_advice')}>
        {here.map(({ key, title, name }) => (
          <li key={key}>
            <span>
              {title}
              <span className={css.text}>{name}</span>
            </span>
            <Button
              kind="text"
              size="inline"
              aria-label={t('settings_advice_back_named', name, title)}
              onClick={() => advice.bringBack([key])}
            >
              {t('settings_advice_back')}
            </Button>
          </li>
        ))}
      </ul>
      {elsewhere > 0 && <p className={css.text}>{plural('settings_advice_elsewhere', elsewhere)}</p>}
      <div className={css.actions}>
        <Button onClick={() => advice.bringBack(all)}>{t('settings_advice_all_back')}</Button>
      </div>
    </>
  );
};
