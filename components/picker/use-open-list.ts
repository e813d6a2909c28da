import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';

interface Asked {
  /** The name of the field and of its list. */
  label: string;
  /** How many rows stand below the field. */
  rows: number;
  search: string;
  onSearch: (search: string) => void;
  /** Enter or a click on a row. */
  onTake: (row: number) => void;
  /** Says whether Escape meant something here; if not, it is for whoever is around. */
  onEscape?: () => boolean;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * A field with its list in the open (ARIA 1.2: an editable combobox): focus stays in the field, the active
 * row follows the arrow keys and the pointer. Answers the properties of the field, the list and each row.
 */
export const useOpenList = ({ label, rows, search, onSearch, onTake, onEscape = () => false }: Asked) => {
  const id = useId();
  const [chosen, choose] = useState(0);
  const active = Math.min(chosen, rows - 1);

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);

  const acts = ({ key, nativeEvent }: KeyboardEvent): boolean => {
    const step = STEPS[key];
    if (step !== undefined && rows > 0) choose((active + step + rows) % rows);
    else if (key === 'Enter' && rows > 0 && !nativeEvent.isComposing) onTake(active);
    else return key === 'Escape' && onEscape();
    return true;
  };

  return {
    field: {
      role: 'combobox',
      'aria-label': label,
      'aria-expanded': rows > 0,
      'aria-controls': `${id}-list`,
      'aria-activedescendant': rows > 0 ? `${id}-${active}` : undefined,
      'aria-autocomplete': 'list',
      autoComplete: 'off',
      spellCheck: false,
      value: search,
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
        onSearch(currentTarget.value);
        choose(0);
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (!acts(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
    list: { id: `${id}-list`, role: 'listbox', 'aria-label': label },
    row: (at: number) => ({
      id: `${id}-${at}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': at === active,
      onPointerMove: () => choose(at),
      onClick: () => onTake(at),
    }),
  } as const;
};

export type OpenList = ReturnType<typeof useOpenList>;
