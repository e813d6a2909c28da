/**
 * WebDriver BiDi as Firefox speaks it, for what Puppeteer has no words for: nodes in closed shadow roots, and
 * the browser's own window. Both are the driver's privilege; a page can do neither.
 */
import type { Browser, Frame } from 'puppeteer-core';

interface Connection {
  send(method: string, params: object): Promise<{ result: Result }>;
}

/** The parts of answers that are read here. */
export interface Node {
  sharedId: string;
  value: { shadowRoot?: Node | null };
}
interface Value {
  value?: unknown;
}
interface Result {
  nodes?: Node[];
  contexts?: { context: string }[];
  type?: 'success' | 'exception';
  result?: Value;
  exceptionDetails?: { text: string };
}

/** Puppeteer keeps its connection out of its types. */
const hasConnection = (browser: object): browser is { connection: Connection } => 'connection' in browser;
const hasContext = (frame: object): frame is { _id: string } => '_id' in frame;

const send = async (browser: Browser, method: string, params: object): Promise<Result> => {
  if (!hasConnection(browser)) throw new Error('This is no browser driven over BiDi.');
  return (await browser.connection.send(method, params)).result;
};

/** The browsing context of a page's or frame's document. */
const contextOf = (frame: Frame): string => {
  if (!hasContext(frame)) throw new Error('This frame has no context.');
  return frame._id;
};

export type Locator =
  | { type: 'css'; value: string }
  | { type: 'accessibility'; value: { role?: string; name?: string } };

/** Nodes of a frame's document, or under `start` where that is given; closed shadow roots come along. */
export const locate = async (frame: Frame, locator: Locator, start?: Node): Promise<Node[]> => {
  const { nodes = [] } = await send(frame.page().browser(), 'browsingContext.locateNodes', {
    context: contextOf(frame),
    locator,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    ...(start ? { startNodes: [{ sharedId: start.sharedId }] } : {}),
  });
  return nodes;
};

const yieldOf = ({ type, result, exceptionDetails }: Result): unknown => {
  if (type !== 'success') throw new Error(exceptionDetails?.text ?? 'The script failed.');
  return result?.value;
};

/** Calls a function with one node, in a world of its own; what it returns travels as JSON. */
export const callWith = async <T>(frame: Frame, node: Node, ask: (node: Element) => T): Promise<T> => {
  const answer = await send(frame.page().browser(), 'script.callFunction', {
    functionDeclaration: `(node) => JSON.stringify((${ask.toString()})(node))`,
    arguments: [{ sharedId: node.sharedId }],
    target: { context: contextOf(frame), sandbox: 'throughline-test' },
    awaitPromise: false,
  });
  return JSON.parse(String(yieldOf(answer))) as T;
};

/** Runs an expression in the window of the browser itself; what it yields travels as JSON. */
export const inBrowser = async <T>(browser: Browser, expression: string): Promise<T> => {
  const { contexts = [] } = await send(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  const answer = await send(browser, 'script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  return JSON.parse(String(yieldOf(answer))) as T;
};
