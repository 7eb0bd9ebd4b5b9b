interface ServiceWorkerContainer {
  /** TypeScript's library does not know yet that Trusted Types guard this URL. */
  register(
    scriptURL: string | TrustedScriptURL,
    options?: RegistrationOptions,
  ): Promise<ServiceWorkerRegistration>;
}
