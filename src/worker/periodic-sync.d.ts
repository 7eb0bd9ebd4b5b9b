/** TypeScript's library lacks Periodic Background Sync (WICG). */
interface ServiceWorkerGlobalScopeEventMap {
  periodicsync: ExtendableEvent;
}
