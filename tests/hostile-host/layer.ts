/**
 * The other placement, for the experiment of docs/adr/0003 only: one host on `body`, laid over the page and
 * moved with the title. Nothing of it is in the extension.
 */
import { HEADING } from '#integrations/jira/cloud/selectors.ts';
import { Strip } from '#integrations/overlay/strip/strip.ts';
import { line } from './lines.ts';

const layer = {
  start: () => {
    const strip = new Strip(document, () => undefined);
    strip.paint({ kind: 'lines', lines: [line()], trouble: null });
    const holder = document.createElement('note-layer');
    holder.style.cssText = 'position:fixed;z-index:1;top:0;left:0';
    holder.append(strip.host);
    document.body.append(holder);
    let asked = false;
    const place = () => {
      asked = false;
      const title = document.querySelector(HEADING.css)?.parentElement?.getBoundingClientRect();
      holder.hidden = !title;
      if (!title) return;
      holder.style.width = `${title.width}px`;
      holder.style.transform = `translate(${title.left}px, ${title.bottom}px)`;
    };
    const request = () => {
      if (!asked) requestAnimationFrame(place);
      asked = true;
    };
    new MutationObserver(request).observe(document, { childList: true, subtree: true, characterData: true });
    addEventListener('scroll', request, { capture: true, passive: true });
    addEventListener('resize', request);
    place();
  },
};

export type LayerCommands = typeof layer;
Object.assign(window, { layer });
