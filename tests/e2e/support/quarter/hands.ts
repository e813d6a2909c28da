/** How a scripted person gets at what is on the screen: by the keyboard alone, or by the mouse. */
import type { Frame, Locator, Page } from 'playwright-core';

export interface CheckIn {
  /** In place of what stands in the field; left as it is where absent. */
  value?: string;
  confidence: number;
  note?: string;
  wayBack?: string;
}

/** The stations of the quarter are written in these words, so that both people walk the same way. */
export interface Hands {
  /** A button, a link, a summary, a check box. */
  press(target: Locator): Promise<void>;
  /** Puts a text in the place of what stands in a field, and stays there. */
  write(field: Locator, text: string): Promise<void>;
  /** Done with what was written: Enter, or its button. */
  send(button: Locator): Promise<void>;
  /** Out of the field that was written in. */
  leave(page: Page): Promise<void>;
  /** A day, `2026-11-22`, in the browser's own field for it. */
  date(field: Locator, day: string): Promise<void>;
  /** An option of the browser's own list, by what it says. */
  select(list: Locator, option: string): Promise<void>;
  /** One of a group of radio buttons. */
  radio(option: Locator): Promise<void>;
  /** A row of a long list, ticked. */
  tick(row: Locator): Promise<void>;
  /** An item of a menu that opens at a button. */
  choose(button: Locator, item: string): Promise<void>;
  /** Opens the panel from the strip on a ticket's page. */
  openStrip(page: Page, name: RegExp): Promise<void>;
  /** The key result of the one list to pick from in a place (the panel, a dialog), found by a few letters. */
  pick(place: Frame | Locator, page: Page, letters: string): Promise<void>;
  closePanel(panel: Frame, page: Page): Promise<void>;
  /** One key result of the meeting, saved. */
  checkIn(page: Page, said: CheckIn): Promise<void>;
}
