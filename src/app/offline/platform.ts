/** Whether this is Safari, or any browser of an iPhone or iPad: they share its rules for what websites store. */
export function isSafari(): boolean {
  return (
    isAppleMobile() || (/Safari\//.test(navigator.userAgent) && !/Chrom|Android/.test(navigator.userAgent))
  );
}

/** Whether this is an iPhone or iPad. Newer iPads say that they are Macs, which have no touch screens. */
export function isAppleMobile(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
}
