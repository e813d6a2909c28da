import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { t } from '#utils/i18n.ts';
import { CommitNumber } from '../commit-field.tsx';
import editor from '../objectives/editor.module.css';
import css from './rules.module.css';
import type { Share } from './rules-model.ts';
import { countsTwice, evenShares, type Service } from './serves.ts';

interface ShareFieldsProps {
  ticket: string;
  services: Service[];
  onShares: (shares: Share[]) => void;
}

/** How a ticket that serves several key results counts in each of them; nothing is changed until a part is. */
export const ShareFields = ({ ticket, services, onShares }: ShareFieldsProps) => {
  const [nonsense, setNonsense] = useState(false);
  const split = () => {
    const shares = evenShares(services.length);
    onShares(services.map(({ keyResult }, index) => ({ keyResult, share: (shares[index] ?? 0) / 100 })));
  };
  return (
    <fieldset className={css.shares}>
      <legend>{t('dash_share_title', ticket)}</legend>
      {services.map(({ keyResult, shortName, share }) => (
        <div key={keyResult} className={css.share}>
          <CommitNumber
            className={editor.number}
            aria-label={t('dash_share_of', shortName)}
            value={Math.round((share ?? 1) * 100)}
            fits={(percent) => percent >= 0 && percent <= 100}
            onCommit={(percent) => onShares([{ keyResult, share: percent / 100 }])}
            onNonsense={(text) => setNonsense(text !== null)}
          />
          <span className={css.percent}>%</span>
          <span className={css.title}>{shortName}</span>
        </div>
      ))}
      <p className={css.shareFoot}>
        <Button kind="text" size="inline" onClick={split}>
          {t('dash_share_even')}
        </Button>
        <span role="status" className={nonsense ? css.wrong : css.more}>
          {nonsense
            ? t('dash_share_range')
            : countsTwice(services)
              ? t('dash_share_twice')
              : t('dash_share_once')}
        </span>
      </p>
    </fieldset>
  );
};
