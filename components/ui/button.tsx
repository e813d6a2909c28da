import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import css from './button.module.css';
import { cx } from './cx.ts';

type Native = ButtonHTMLAttributes<HTMLButtonElement> & { ref?: Ref<HTMLButtonElement> };

export interface ButtonProps extends Native {
  /** `primary` at most once a screen; `plain` has a border; `text` reads as a link, `quiet` as body text. */
  kind?: 'primary' | 'plain' | 'text' | 'quiet' | 'danger';
  /** 32 px, or 28 px in dense places; `text` and `quiet` have no height of their own in `inline`. */
  size?: 'normal' | 'small' | 'inline';
}

/** A button; `type="button"` unless said otherwise. */
export const Button = ({ kind = 'plain', size = 'normal', className, ...rest }: ButtonProps) => (
  <button type="button" {...rest} className={cx(css.button, css[kind], css[size], className)} />
);

export interface IconButtonProps extends Native {
  icon: LucideIcon;
  /** What it does, for the accessible name and the tooltip. */
  label: string;
}

/** A 28 px square with an icon alone. */
export const IconButton = ({ icon: Icon, label, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    {...rest}
    className={cx(css.button, css.icon, className)}
  >
    <Icon size={16} strokeWidth={1.5} aria-hidden />
  </button>
);
