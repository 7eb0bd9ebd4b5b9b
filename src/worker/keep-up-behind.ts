/// <reference lib="webworker" />
import { FileError } from '../downloads/checked-answer.ts';
import { bytesOfAnswer } from '../downloads/image-answer.ts';
import { keepUp } from '../downloads/keep-up.ts';
import { Ledger } from '../downloads/ledger.ts';
import { tellPages } from './announce.ts';
import { storeForeignImage } from './foreign-images.ts';

declare const self: ServiceWorkerGlobalScope;

/** Brings the downloads to the newest edition while no page does. What it can't get now, the next page gets. */
export async function keepUpBehind(root: string): Promise<void> {
  const ledger = await Ledger.open();
  const signal = new AbortController().signal;
  try {
    await keepUp({
      context: {
        ...{ root, ledger, patient: false },
        readership: () => ledger.readership(),
        storeForeign: async (address) => bytesOfAnswer(address, await storeForeignImage(address)),
        onProgress: () => {},
        onEdition: () => void tellPages({ type: 'edition' }),
      },
      ...{ signal, wait: false, onRun: () => {}, onChange: () => {} },
    });
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  } finally {
    ledger.close();
  }
}
