/**
 * Tracker hosts on loopback: a CONNECT proxy and a throw-away certificate lead `acme.atlassian.net` and
 * friends to the simulators, so that the unchanged store build runs. Nothing else leaves the machine.
 */
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

export interface Hosts {
  /** For `--proxy-server`. */
  proxy: string;
  /** Hosts that something asked for and that no simulator serves. */
  strangers: Set<string>;
  close(): Promise<void>;
}

/** `served` maps a host name to the base URL of the simulator that answers for it. */
export const startHosts = async (served: Record<string, string>): Promise<Hosts> => {
  const front = await startFront(served);
  const strangers = new Set<string>();
  const sockets = new Set<Duplex>();
  const proxy = http.createServer((_, response) => response.writeHead(403).end());
  proxy.on('connect', (request: IncomingMessage, socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser that closes goes without a word.
    socket.on('error', () => socket.destroy());
    const [host = '', port] = (request.url ?? '').split(':');
    if (!(host in served) || port !== '443') {
      strangers.add(host);
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    tunnel(socket, front.port);
  });
  const port = await listen(proxy);
  return {
    proxy: `http://127.0.0.1:${port}`,
    strangers,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([stop(proxy), front.close()]);
    },
  };
};

const tunnel = (socket: Socket, port: number) => {
  const upstream = net.connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    upstream.pipe(socket);
    socket.pipe(upstream);
  });
  upstream.on('error', () => socket.destroy());
  socket.on('close', () => upstream.destroy());
};

/** Takes TLS off and passes the request on, host name and all. */
const startFront = async (served: Record<string, string>) => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'simulator' }], {
    keyType: 'ec',
    extensions: [
      { name: 'subjectAltName', altNames: Object.keys(served).map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const server = https.createServer({ key, cert }, (request, response) => {
    const base = served[request.headers.host ?? ''];
    if (base) forward(base, request, response);
    else response.writeHead(421).end();
  });
  const port = await listen(server);
  return { port, close: () => stop(server) };
};

const forward = (base: string, request: IncomingMessage, response: ServerResponse) => {
  const { hostname, port } = new URL(base);
  const onward = http.request(
    {
      hostname,
      port,
      path: request.url,
      method: request.method,
      headers: { ...request.headers, 'x-forwarded-proto': 'https' },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  // A simulator that drops the connection on purpose must look dropped to the browser too.
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
};

const listen = (server: http.Server | https.Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

const stop = (server: http.Server | https.Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
