/**
 * Small words of languages without a list, none of which is a common word of one that has: by them a text is
 * known to be neither, and nothing is said that rests on words.
 */
export const FOREIGN_SMALL: readonly string[] = `
à|att|aux|av|avec|con|da|dans|de|del|della|dla|do que|dos|du|een|el|em|est|et|för|gli|het|il|ile|la|las|le|les|los|
mais|na|naar|não|nel|og|para|per la|por|pour|på|que|qui|się|sur|til|una|une|uma|van|ve|voor`
  .replaceAll('\n', '')
  .split('|');

/** A letter of another script may stand in a name or for a unit (`μs`); two are of a text. */
export const isOtherScript = (text: string): boolean =>
  text.replace(/\p{Script=Latin}|[^\p{L}]/gu, '').length >= 2;
