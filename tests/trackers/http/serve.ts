import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as a simulator sees it: read to its end, with its address taken apart. */
export interface Incoming {
  method: string;
  url: URL;
  headers: Record<string, string>;
  /** As text; empty when there was none. */
  body: string;
}

export interface Outgoing {
  status: number;
  headers?: Record<string, string | string[]>;
  body?: string;
}

/** Answers a request; `hang` never answers, `drop` cuts the connection. */
export type Handler = (request: Incoming) => Promise<Outgoing | 'hang' | 'drop'>;

export interface Listening {
  host: string;
  port: number;
  url: string;
  close(): Promise<void>;
}

/** Plain HTTP on loopback, on a free port unless one is named. */
export const serve = async (handler: Handler, port = 0): Promise<Listening> => {
  const server = createServer((request, response) => {
    void answer(handler, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const host = `127.0.0.1:${address.port}`;
  return { host, port: address.port, url: `http://${host}`, close: () => closed(server) };
};

const answer = async (
  handler: Handler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const out = await handler(await incoming(request));
    if (out === 'hang') return;
    if (out === 'drop') {
      request.socket.destroy();
      return;
    }
    response.writeHead(out.status, out.headers);
    response.end(out.body ?? '');
  } catch (error) {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ errorMessages: [`The simulator failed: ${String(error)}`], errors: {} }));
  }
};

const incoming = async (request: IncomingMessage): Promise<Incoming> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
  return {
    method: request.method ?? 'GET',
    url: new URL(request.url ?? '/', `http://${headers.host ?? 'localhost'}`),
    headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
};

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
