import { serve as open } from '../../http/server.ts';
import { type Command, DOSSIER, dossierOf, UsageError } from '../command.ts';
import { print } from '../terminal.ts';

/** Where the room opens when the user names no port; taken, any free one will do. */
const PORT = 4270;

export const serve: Command = {
  name: 'serve',
  takes: '',
  summary: 'the reading room: a local page in which every line leads to its words',
  options: {
    ...DOSSIER,
    port: { type: 'string', value: 'PORT', help: `where to listen (default: ${PORT}, or any free one)` },
    host: { type: 'string', value: 'HOST', help: 'who may come: 127.0.0.1 is this machine only (default)' },
  },
  examples: ['hearsay serve', 'hearsay serve --dossier flood --port 8080'],
  async run(_, values) {
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536))
      throw new UsageError('--port takes a number from 0 to 65535');
    const dossier = dossierOf(values);
    const host = values.host as string | undefined;
    const room = await open({ dossier, host, port: port ?? PORT }).catch((error: NodeJS.ErrnoException) => {
      if (port === undefined && error.code === 'EADDRINUSE') return open({ dossier, host });
      throw error;
    });
    if (host && !/^(?:127\.|localhost$|::1$)/.test(host))
      console.error('Others on your network can reach this page; only those with the link get in.');
    await print(`The reading room is open: ${room.link}\nCtrl-C closes it.\n`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
    });
    await room.close();
    return 0;
  },
};
