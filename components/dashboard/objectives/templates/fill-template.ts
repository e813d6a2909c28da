import { t } from '#utils/i18n.ts';
import type { ObjectiveTemplate } from '#utils/okr/templates.ts';
import type { FilledTemplate } from '#utils/workspace/edits/template.ts';

/** The template in the reader's words, which are the team's from then on. */
export const fillTemplate = ({ id, keyResults }: ObjectiveTemplate): FilledTemplate => ({
  title: t(`template_${id}_objective`),
  why: t(`template_${id}_why`),
  keyResults: keyResults.map(({ unit, role, measure }, at) => ({
    title: t(`template_${id}_key_result_${at + 1}`),
    unit: unit === '' ? '' : t(`template_unit_${unit}`),
    role,
    measure,
  })),
});
