import { ChevronRight, Download, type LucideIcon } from 'lucide-react';
import { t } from '#utils/i18n.ts';
import css from './data.module.css';

/** `name` is the end of its message keys. */
interface Words {
  icon: LucideIcon;
  name: string;
}

const About = ({ icon: Icon, name }: Words) => (
  <>
    <Icon className={css.icon} size={16} strokeWidth={1.5} aria-hidden />
    <span className={css.about}>
      <b>{t(`data_way_${name}`)}</b>
      <small>{t(`data_way_${name}_text`)}</small>
    </span>
  </>
);

/** A file to take out, made when one asks for it. */
export const Take = ({ off, onTake, ...words }: Words & { off: boolean; onTake: () => void }) => (
  <li>
    <button type="button" className={css.way} disabled={off} onClick={onTake}>
      <About {...words} />
      <Download className={css.go} size={16} strokeWidth={1.5} aria-hidden />
    </button>
  </li>
);

/** A place where things come in. */
export const Way = ({ href, ...words }: Words & { href: string }) => (
  <li>
    <a className={css.way} href={href}>
      <About {...words} />
      <ChevronRight className={css.go} size={16} strokeWidth={1.5} aria-hidden />
    </a>
  </li>
);
