import { t } from '#utils/i18n.ts';
import type { ObjectiveView } from '#utils/okr/view.ts';
import { percent } from './format.ts';
import css from './objective-heading.module.css';

type Objective = Pick<ObjectiveView, 'title' | 'progress' | 'state'>;

/** An objective's title with its progress: a mean of its outcome key results, or "no value". */
export const ObjectiveHeading = ({
  objective,
  level: Heading = 'h3',
}: {
  objective: Objective;
  level?: 'h2' | 'h3';
}) => (
  <Heading className={css.heading}>
    <span className={css.title} title={objective.title}>
      {objective.title}
    </span>
    <span className={css.progress}>
      {objective.state === 'draft'
        ? t('objective_draft')
        : objective.progress === null
          ? t('objective_no_value')
          : percent(objective.progress)}
    </span>
  </Heading>
);
