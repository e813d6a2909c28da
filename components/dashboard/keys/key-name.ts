const NOT_TYPED_INTO = new Set(['radio', 'checkbox', 'button', 'submit', 'file']);
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** Letters typed into this are text. */
export const isTypedInto = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !NOT_TYPED_INTO.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select'));
};

/** It takes back what was typed into it by itself. */
export const hasOwnUndo = (target: EventTarget | null): boolean =>
  isTypedInto(target) && !(target instanceof HTMLSelectElement);

/**
 * The name under which a press is looked up: `Save` (Ctrl or ⌘ with Enter), `Palette` (K), `Undo` (Z), `Redo`
 * (Shift and Z, or Y), else the key itself, letters small. Null: it is none of ours.
 */
export const keyName = (event: KeyboardEvent): string | null => {
  const { key } = event;
  if (event.isComposing || MODIFIERS.has(key)) return null;
  // Ctrl and Alt together are AltGr on some keyboards: a way to type, not a command.
  if (event.altKey) return null;
  if (event.ctrlKey || event.metaKey) return commandName(event);
  return key.length === 1 ? key.toLowerCase() : key;
};

const commandName = ({ key, shiftKey, repeat }: KeyboardEvent): string | null => {
  // A key held down saves once, not every key result that comes under it.
  if (key === 'Enter') return repeat ? null : 'Save';
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'Redo' : 'Undo';
  if (shiftKey) return null;
  if (letter === 'y') return 'Redo';
  return letter === 'k' ? 'Palette' : null;
};

/** A letter, figure or sign without a modifier, alone or in a row: what WCAG 2.1.4 lets people turn off. */
export const isSingleKey = (name: string): boolean => name.length === 1 || name.includes(' ');
