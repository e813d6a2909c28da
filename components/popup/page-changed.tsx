import { useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { FrontCheck } from '#utils/messaging/protocol.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import type { PopupActions } from './popup-model.ts';

/** The tracker's page has changed, or people hide its keys: said once, with what helps us to mend it. */
export const PageChanged = ({ check, actions }: { check: FrontCheck; actions: PopupActions }) => {
  const [copied, setCopied] = useState(false);
  return (
    <Banner
      title={t('page_changed_title')}
      text={t(copied ? 'page_changed_copied' : 'page_changed_text')}
      actions={
        <>
          {!copied && (
            <Button
              kind="text"
              size="inline"
              onClick={() => {
                actions.copyReport(check.report);
                setCopied(true);
              }}
            >
              {t('report_copy')}
            </Button>
          )}
          <Button kind="text" size="inline" onClick={actions.hideCheck}>
            {t('page_changed_hide')}
          </Button>
        </>
      }
    />
  );
};
