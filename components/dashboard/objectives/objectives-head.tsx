import { LayoutTemplate, Plus } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { plural, t } from '#utils/i18n.ts';
import { OBJECTIVES } from '#utils/okr/advice/counts.ts';
import css from './objectives.module.css';
import { Slots } from './slots.tsx';

interface ObjectivesHeadProps {
  /** How many objectives the cycle has. */
  count: number;
  /** There can be no other one. */
  frozen: boolean;
  onTemplates: () => void;
  onAdd: () => void;
}

/** The screen's title, how many objectives there are of those that help, and the ways to one more. */
export const ObjectivesHead = ({ count, frozen, onTemplates, onAdd }: ObjectivesHeadProps) => (
  <header className={css.head}>
    <h1 className={css.title}>{t('dash_objectives')}</h1>
    <p className={css.guide}>
      {!frozen && <Slots count={count} of={OBJECTIVES.to} />}
      <b>{plural('dash_objective_count', count)}</b>
      {!frozen && t('dash_objective_range', OBJECTIVES.from, OBJECTIVES.to)}
    </p>
    {!frozen && (
      <>
        <Button size="small" onClick={onTemplates}>
          <LayoutTemplate size={16} strokeWidth={1.5} aria-hidden />
          {t('template_open')}
        </Button>
        <Button size="small" onClick={onAdd}>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {t('dash_objective_add')}
        </Button>
      </>
    )}
  </header>
);
