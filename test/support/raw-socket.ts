import { connect } from 'node:net';

/** Sends bytes as they are, which an HTTP client would tidy up; resolves with all that came back. */
export const rawRequest = (origin: string, bytes: string, waitMs = 1500): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname);
    let answer = '';
    const finish = () => {
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(finish, waitMs);
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('close', () => {
      clearTimeout(timer);
      resolve(answer);
    });
    socket.on('error', reject);
    socket.write(bytes);
  });

/** A GET by raw socket, with the path exactly as spelled. */
export const rawGet = (origin: string, path: string, headers = ''): Promise<string> =>
  rawRequest(origin, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
