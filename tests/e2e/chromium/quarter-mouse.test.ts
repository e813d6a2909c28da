/** The same quarter with a mouse. */
import { mouse } from '../support/quarter/mouse.ts';
import { quarterStory } from '../support/quarter/story.ts';

quarterStory(mouse);
