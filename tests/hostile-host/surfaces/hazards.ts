/** What may befall a guest on a page, one after the other, and whether all is as it should be after each: `window.trial`. */
import { LENS_TAG, OUR_TAGS, STRIP_TAG } from '#integrations/overlay/tags.ts';
import type { LensChoice } from '#utils/messaging/page-protocol.ts';
import type { HazardName } from './hazard-names.ts';
import type { HostCommands, HostOptions } from './host.ts';
import { hasKeyResult, isLit, ONE } from './served.ts';
import { HOST_STATE } from './tree.ts';

/** What stands after a hazard. */
export interface Outcome {
  hazard: string;
  /** The host's page and React's tree, ours set aside. */
  own: string[];
  /** Nodes out of their place, and what React complained of. */
  faults: string[];
  /** Marks and strips that are not what they should be. */
  wrong: string[];
}

/** How it is gone through. */
export interface Trial {
  /** Without us nothing of ours is started, and nothing waited for. */
  withUs: boolean;
  hazards: readonly HazardName[];
}

/** The longest that a page may take to come to rest, milliseconds. */
const PATIENCE = 20_000;
const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

const at = (): HostCommands => window.hostile;

const marksOn = (elements: Iterable<Element>): string[] =>
  [...elements].flatMap((element) => {
    const after = getComputedStyle(element, '::after');
    const [, key = ''] = /"KR ([A-Z0-9_]+-\d+)/.exec(after.content) ?? [];
    const isMark = after.getPropertyValue('--tone') !== '';
    return isMark ? [Number.parseFloat(after.width) > 0 ? key : `${key} unseen`] : [];
  });

/** Which lens is on, or should be. */
let show: LensChoice = 'off';

const isDim = (element: Element): boolean => Number(getComputedStyle(element).opacity) < 1;

/** What a lens leaves as it is and should not, or the other way round; a card in a card fades with it. */
const wronglyLit = (): string[] => {
  const wrong: string[] = [];
  const rows = at().rows();
  for (const { node, ticket, dims } of rows) {
    const isInner = rows.some((other) => other.node !== node && other.node.contains(node));
    const wanted = dims && !isInner && !isLit(show, ticket);
    if (isDim(node) !== wanted) wrong.push(`${ticket} is ${wanted ? 'not dim' : 'dim'}`);
  }
  const others = [...document.querySelectorAll('#app *')].filter(
    (one) => isDim(one) && (show === 'off' || !at().isBox(one)),
  );
  if (others.length > 0) wrong.push(`${others.length} others are dim`);
  const pills = document.querySelectorAll(LENS_TAG).length;
  if (pills > (show === 'off' ? 0 : 1)) wrong.push(`${pills} notes of a lens`);
  if (pills === 0 && show !== 'off' && rows.length > 0) wrong.push('no note of the lens');
  return wrong;
};

/** What is wrong with the marks, the strip and the lens at this moment. */
const wrongNow = (withUs: boolean): string[] => {
  if (!withUs) return [];
  const wrong: string[] = [];
  let inRows = 0;
  for (const { node, ticket, marked } of at().rows()) {
    const marks = marksOn([node, ...node.querySelectorAll('*')]);
    inRows += marks.length;
    const wanted = marked !== 'never' && hasKeyResult(ticket) ? ticket : '';
    const fits = marks.join() === wanted || (marked === 'perhaps' && marks.length === 0);
    if (!fits) wrong.push(`${ticket} has "${marks}" and not "${wanted}"`);
  }
  const all = marksOn(document.querySelectorAll('*'));
  if (all.length !== inRows) wrong.push(`${all.length - inRows} marks outside of cards and rows`);
  const strips = document.querySelectorAll(STRIP_TAG).length;
  if (strips !== Number(at().stripExpected())) wrong.push(`${strips} strips`);
  return [...wrong, ...wronglyLit()];
};

/** How much the guest has still to do; it lives in a world of its own and is asked by an event. */
const busy = (): number => {
  let said = 0;
  const hear = (event: Event) => {
    said = event instanceof CustomEvent && typeof event.detail === 'number' ? event.detail : Number.NaN;
  };
  document.addEventListener('test-busy', hear, { once: true });
  document.dispatchEvent(new CustomEvent('test-ask'));
  document.removeEventListener('test-busy', hear);
  return said;
};

/** Waits until the guest has nothing to do and everything is right, twice in a row; says what is not. */
const rest = async (withUs: boolean): Promise<string[]> => {
  const end = performance.now() + PATIENCE;
  let wrong: string[] = [];
  for (let quiet = 0; quiet < 2; ) {
    await frame();
    const still = !withUs || busy() === 0;
    wrong = still ? wrongNow(withUs) : ['not at rest'];
    quiet = wrong.length === 0 ? quiet + 1 : 0;
    if (performance.now() > end) return wrong;
  }
  return wrong;
};

/** As the popup or the strip would turn it. */
const turn = (to: LensChoice): void => {
  show = to;
  document.dispatchEvent(new CustomEvent('test-lens', { detail: to }));
};

type Steps = ((host: HostCommands) => unknown)[];

const STEPS: Record<HazardName, Steps> = {
  're-render': [(host) => host.rerender(5)],
  'replaced cards and rows': [(host) => host.replaceRows(4)],
  'everything replaced': [(host) => host.replaceAll(4)],
  reorder: [(host) => host.reorder(5)],
  'virtualised scroll': [(host) => host.scroll(), (host) => host.change({ shown: null })],
  'virtualised scroll with rows used again': [
    (host) => {
      host.change({ recycled: true });
      return host.scroll();
    },
    (host) => host.change({ shown: null, recycled: false }),
  ],
  'back and forward': [
    (host) => host.goTo(1),
    (host) => host.travel(-1),
    (host) => host.travel(1),
    (host) => host.travel(-1),
  ],
  'removal of foreign nodes': [(host) => host.removeForeign(4)],
  'attributes rewritten': [(host) => host.rewriteAttributes()],
  'contain: strict': [(host) => host.change({ contained: true })],
  'zoom of 200 %': [(host) => host.style('html { zoom: 2 }')],
  'right to left': [
    () => {
      document.documentElement.dir = 'rtl';
    },
  ],
  Russian: [(host) => host.change({ language: 'ru' })],
  Japanese: [(host) => host.change({ language: 'ja' })],
  'all at an end': [(host) => host.change(HOST_STATE)],
  'a lens': [() => turn('any')],
  'a lens: re-render, other cards and rows, another order': [
    async (host) => {
      await host.rerender(2);
      await host.replaceRows(2);
      await host.reorder(3);
    },
  ],
  'a lens on one key result': [() => turn(ONE)],
  'a lens: virtualised scroll with rows used again': [
    (host) => {
      host.change({ recycled: true });
      return host.scroll();
    },
  ],
  'a lens: back and forward': [(host) => host.goTo(1), (host) => host.travel(-1)],
  'a lens: removal of foreign nodes': [(host) => host.removeForeign(2)],
  'no lens any more': [() => turn('off')],
};

const trial = {
  /** What is wrong at this moment. */
  look: () => wrongNow(true),
  busy,

  /** Many navigations, from page to page; ends at rest on the first one. */
  async travel(options: HostOptions, withUs: boolean, times: number): Promise<string[]> {
    if (withUs) document.dispatchEvent(new Event('test-start'));
    await at().arrive(options);
    for (let n = 1; n <= times; n += 1) {
      at().goTo(n % options.pages.length);
      // As fast as a script can, with a look now and then.
      if (n % 8 === 0) await frame();
    }
    at().goTo(0);
    return rest(withUs);
  },

  /** The hazards on one page. */
  async run(options: HostOptions, { withUs, hazards }: Trial): Promise<Outcome[]> {
    const outcomes: Outcome[] = [];
    const record = async (hazard: string) => {
      const wrong = await rest(withUs);
      outcomes.push({ hazard, wrong, own: at().own(), faults: at().faults() });
    };
    if (withUs) document.dispatchEvent(new Event('test-start'));
    for (let n = 0; n < 4; n += 1) await frame();
    const early = options.started === null ? 0 : document.querySelectorAll(OUR_TAGS).length;
    await at().arrive(options);
    await record('late arrival of the app');
    if (early > 0) outcomes[0]?.wrong.push(`${early} nodes of ours before the app was there`);
    for (const name of hazards) {
      for (const step of STEPS[name]) {
        await step(at());
        await record(name);
      }
    }
    return outcomes;
  },
};

export type TrialCommands = typeof trial;
declare global {
  interface Window {
    trial: TrialCommands;
  }
}
Object.assign(window, { trial });
