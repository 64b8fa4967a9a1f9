import { parentPort } from 'node:worker_threads';
import { readFileText } from './read-file-text';

/** A thread's own end of `readApart`: reads one file a message. */
parentPort?.on('message', (file: { readonly name: string; readonly bytes: Uint8Array }) => {
  void readFileText(file).then((reading) => parentPort?.postMessage(reading));
});
