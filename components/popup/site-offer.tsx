import { Plus } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import type { SiteOffer as Offer } from '#utils/messaging/protocol.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { PopupActions } from './popup-model.ts';
import css from './site-offer.module.css';

/**
 * The tab in front is a Jira that nobody connected yet. The dashboard asks for the permission: a popup closes
 * under the browser's question, and the answer would be lost.
 */
export const SiteOffer = ({ site, actions }: { site: Offer; actions: PopupActions }) => (
  <Banner
    icon={Plus}
    title={t('popup_site', site.name)}
    text={t('popup_site_text')}
    actions={
      <Button
        kind="primary"
        size="small"
        className={css.use}
        onClick={() => actions.openDashboard(`#/connect/${encodeURIComponent(site.base)}`)}
      >
        {t('popup_site_use')}
      </Button>
    }
  />
);
