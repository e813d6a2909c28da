import { Lock } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface ClosedNoteProps {
  /** The way to open the cycle again: here, or where that is done. */
  action: string;
  onAct: () => void;
}

/** Why nothing can be changed in a closed cycle; it stands where the controls would be. */
export const ClosedNote = ({ action, onAct }: ClosedNoteProps) => (
  <Banner
    icon={Lock}
    title={`${t('problem_frozen_title')}.`}
    text={t('problem_frozen_text')}
    actions={
      <Button kind="text" size="inline" onClick={onAct}>
        {action}
      </Button>
    }
  />
);
