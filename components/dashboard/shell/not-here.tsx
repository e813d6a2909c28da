import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import type { Dashboard } from '../model.ts';
import { type Screen, useOfferedSite } from '../route.ts';
import { whereIs } from '../where.ts';
import css from './shell.module.css';

interface NotHereProps {
  dashboard: Dashboard;
  screen: Screen;
  record: string | null;
}

/** A quiet line when the address points at something that this cycle does not have, and the way to it. */
export const NotHere = ({ dashboard: { snapshot, document, actions }, screen, record }: NotHereProps) => {
  const offered = useOfferedSite();
  const where = whereIs(screen, offered === null ? record : null, snapshot.view, document);
  const team = snapshot.view?.team.id;
  return (
    <div role="status">
      {where.in === 'nowhere' && <p className={css.notHere}>{t('dash_not_here')}</p>}
      {where.in === 'cycle' && team && (
        <p className={css.notHere}>
          {t('dash_elsewhere', where.cycle.name)}{' '}
          <Button kind="text" size="inline" onClick={() => actions.chooseTeam(team, where.cycle.id)}>
            {t('dash_go_there', where.cycle.name)}
          </Button>
        </p>
      )}
    </div>
  );
};
