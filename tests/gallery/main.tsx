/** One story a page: `?story=popup-offline&theme=dark`. */
import { createRoot } from 'react-dom/client';
import '#components/base.css';
import { Clock } from '#components/ui/clock.tsx';
import { NOW } from '../fixtures/views.ts';
import { STORIES } from '../support/stories.tsx';

const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
const name = query.get('story');
const story = STORIES.find((one) => one.name === name);
const root = document.getElementById('root');

/** Without a name: the list, for people and for the camera. */
const Stories = () => (
  <main>
    <ul>
      {STORIES.map((one) => (
        <li key={one.name}>
          <a href={`?story=${one.name}`}>{one.name}</a>
        </li>
      ))}
    </ul>
    <pre id="stories" hidden>
      {JSON.stringify(STORIES.map(({ element, ...story }) => story))}
    </pre>
  </main>
);

if (root)
  createRoot(root).render(<Clock.Provider value={NOW}>{story?.element ?? <Stories />}</Clock.Provider>);
