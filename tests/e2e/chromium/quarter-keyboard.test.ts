/** A whole quarter by the keyboard alone. */
import { keyboard } from '../support/quarter/keyboard.ts';
import { quarterStory } from '../support/quarter/story.ts';

quarterStory(keyboard);
