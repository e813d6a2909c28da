import { useEffect, useState } from 'react';
import { t } from '#utils/i18n.ts';
import type { KeyResult } from '#utils/okr/model/key-result.ts';
import { LONGEST } from '#utils/okr/model/limits.ts';
import type { KeyResultView } from '#utils/okr/view.ts';
import { CommitField } from '../commit-field.tsx';
import type { Dashboard, KeyResultPatch } from '../model.ts';
import { AdviceLine } from './advice/advice-line.tsx';
import { useKeyResultHint } from './advice/use-hint.ts';
import css from './editor.module.css';
import { Line } from './line.tsx';

interface KeyResultTitleProps {
  definition: KeyResult;
  view: KeyResultView;
  dashboard: Dashboard;
  onChange: (patch: KeyResultPatch) => void;
}

/** The title and its short form, with advice on the title as it is typed. */
export const KeyResultTitle = ({ definition, view, dashboard, onChange }: KeyResultTitleProps) => {
  const [typed, setTyped] = useState(definition.title);
  // A title changed from elsewhere is advised on as it now stands.
  useEffect(() => setTyped(definition.title), [definition.title]);
  const hint = useKeyResultHint(view, typed, dashboard);
  return (
    <>
      <Line label={t('dash_kr_title')}>
        <CommitField
          className={css.grow}
          aria-label={t('dash_kr_title')}
          maxLength={LONGEST.title}
          value={definition.title}
          onDraft={setTyped}
          onCommit={(title) => onChange({ title })}
        />
        <CommitField
          className={css.short}
          aria-label={t('dash_kr_short')}
          placeholder={t('dash_kr_short')}
          mayBeEmpty
          maxLength={LONGEST.shortName}
          value={definition.shortName}
          onCommit={(shortName) => onChange({ shortName })}
        />
      </Line>
      <div className={css.underTitle}>
        <AdviceLine hint={hint} onDismiss={({ id }) => dashboard.advice.dismiss(definition.id, id)} />
      </div>
    </>
  );
};
