import { CircleStop, RotateCw, SlidersHorizontal } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { Snapshot } from '#utils/messaging/snapshot.ts';
import { asOf, number } from '../okr/format.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useNow } from '../ui/clock.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import css from './popup-footer.module.css';
import type { PopupActions } from './popup-model.ts';

interface PopupFooterProps {
  snapshot: Snapshot;
  /** Nothing to refresh yet: offer a workspace to play with instead. */
  sample: boolean;
  actions: PopupActions;
}

const Refreshing = ({ refresh }: { refresh: Snapshot['refresh'] }) =>
  refresh.total === null
    ? t('refresh_running')
    : t('refresh_of', number(refresh.done), number(refresh.total));

const Freshness = ({ snapshot, actions }: Omit<PopupFooterProps, 'sample'>) => {
  const now = useNow();
  const { refresh, view, online, connections } = snapshot;
  // That a tracker was out of reach is known from trying, and trying again is the way to learn more.
  const mayTry = online || connections.some(({ problem }) => problem?.code === 'offline');
  const known = refresh.finishedAt ?? view?.asOf;
  return (
    <>
      {refresh.running ? (
        <IconButton icon={CircleStop} label={t('refresh_stop')} onClick={actions.stopRefresh} />
      ) : (
        <IconButton icon={RotateCw} label={t('refresh_do')} disabled={!mayTry} onClick={actions.refresh} />
      )}
      <span className={css.say}>
        {refresh.running ? <Refreshing refresh={refresh} /> : known ? asOf(known, now) : t('refresh_never')}
      </span>
    </>
  );
};

/** How fresh the numbers are, and the ways out of the popup. */
export const PopupFooter = ({ snapshot, sample, actions }: PopupFooterProps) => {
  const { refresh, view } = snapshot;
  return (
    <footer>
      {refresh.running && (
        <ProgressLine label={t('refresh_running')} done={refresh.done} total={refresh.total} />
      )}
      <div className={refresh.running ? `${css.footer} ${css.under}` : css.footer}>
        {sample ? (
          <span className={css.say}>
            {view && (
              <Button kind="text" size="inline" className={css.sample} onClick={actions.loadSample}>
                {t('popup_sample')}
              </Button>
            )}
          </span>
        ) : (
          <Freshness snapshot={snapshot} actions={actions} />
        )}
        <Button kind="text" size="inline" className={css.dashboard} onClick={() => actions.openDashboard('')}>
          {t('popup_dashboard')}
        </Button>
        <IconButton
          icon={SlidersHorizontal}
          label={t('popup_settings')}
          onClick={() => actions.openDashboard('#/settings')}
        />
      </div>
    </footer>
  );
};
