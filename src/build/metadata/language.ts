export function languageOf(_text: string, declared: string | undefined, site: string): string {
  return declared ?? site;
}
