import { t } from '#utils/i18n.ts';

/** A hint in two or three words, where its reason would be too long or is not known any more. */
export const hintName = (hint: string): string => t(`advice_name_${hint.replaceAll('-', '_')}`);
