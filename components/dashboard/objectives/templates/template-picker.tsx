import {
  Bug,
  Coins,
  Gauge,
  Headset,
  type LucideIcon,
  ShieldCheck,
  Sparkles,
  Sprout,
  Zap,
} from 'lucide-react';
import { Dialog } from '#components/ui/dialog.tsx';
import { t } from '#utils/i18n.ts';
import { TEMPLATES, type TemplateId } from '#utils/okr/templates.ts';
import type { FilledTemplate } from '#utils/workspace/edits/template.ts';
import { fillTemplate } from './fill-template.ts';
import css from './template-picker.module.css';

const ICONS: Record<TemplateId, LucideIcon> = {
  reliability: Gauge,
  delivery: Zap,
  quality: Bug,
  cost: Coins,
  security: ShieldCheck,
  experience: Sparkles,
  onboarding: Sprout,
  support: Headset,
};

interface TemplatePickerProps {
  open: boolean;
  onClose: () => void;
  onTake: (template: FilledTemplate) => void;
}

/** Common objectives as cards that show what one gets; a click puts it into the team's list. */
export const TemplatePicker = ({ open, onClose, onTake }: TemplatePickerProps) => (
  <Dialog open={open} onClose={onClose} wide title={t('template_title')} text={t('template_text')}>
    <ul className={css.cards}>
      {TEMPLATES.map((template) => {
        const filled = fillTemplate(template);
        const Icon = ICONS[template.id];
        return (
          <li key={template.id}>
            <button
              type="button"
              className={css.card}
              onClick={() => {
                onTake(filled);
                onClose();
              }}
            >
              <span className={css.area}>
                <Icon size={16} strokeWidth={1.5} aria-hidden />
                {t(`template_${template.id}_title`)}
              </span>
              <strong className={css.objective}>{filled.title}</strong>
              {filled.keyResults.map(({ title, role }) => (
                <span key={title} className={css.keyResult}>
                  {title}
                  {role === 'guardrail' && <small>{t('role_guardrail')}</small>}
                </span>
              ))}
            </button>
          </li>
        );
      })}
    </ul>
  </Dialog>
);
