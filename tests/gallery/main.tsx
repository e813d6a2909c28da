/** One story a page, `?story=popup-offline&theme=dark`; without one the list of all. */
import { createRoot } from 'react-dom/client';
import '#components/base.css';
import { Clock } from '#components/ui/clock.tsx';
import { NOW } from '../fixtures/views.ts';
import { STORIES } from './all-stories.ts';
import './eager-screens.ts';
import { Index } from './list.tsx';

const query = new URLSearchParams(location.search);
const story = STORIES.find((one) => one.name === query.get('story'));
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.title = story?.name ?? 'Gallery';
if (story?.hash && location.hash === '') history.replaceState(null, '', story.hash);

const root = document.getElementById('root');
if (root) createRoot(root).render(<Clock.Provider value={NOW}>{story?.element ?? <Index />}</Clock.Provider>);
