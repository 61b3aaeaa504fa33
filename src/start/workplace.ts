import { runCommand } from './environment';
import { serveWorkplace } from './local/serve';

/** `npm start`: the local workplace. */
await runCommand(() => serveWorkplace());
