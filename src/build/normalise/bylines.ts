const EDITOR =
  /^[（(【[\s]*(?:责任编辑|责编|責任編輯|编辑|編輯|文字编辑|Editor)\s*[:：/|丨]\s*(.{1,30}?)\s*[）)】\]]?$/i;
const ORIGINAL_TITLE =
  /^[（(【[\s]*(?:原标题|原題|原标題|原标题为|原題目|Original title)\s*[:：]\s*(.{1,200}?)\s*[）)】\]]?$/i;
/** The number by which a newsroom knows its editors (`SF014`). */
const DESK_CODE = /[\s_-]*\b[A-Z]{1,4}\d{2,6}$/;

/** The name in a line such as `责任编辑：王小明 SF014`. */
export function editorName(line: string): string | undefined {
  const name = EDITOR.exec(line)?.[1]?.replace(DESK_CODE, '').trim();
  return name === '' ? undefined : name;
}

/** The headline in a line such as `原标题：…`. */
export function originalTitle(line: string): string | undefined {
  return ORIGINAL_TITLE.exec(line)?.[1];
}

/** Whether two headlines say the same, whatever their punctuation and width of characters. */
export function sameHeadline(a: string, b: string): boolean {
  if (startDifferently(a, b)) return false;
  const key = headlineKey(a);
  return key !== '' && key === headlineKey(b);
}

/** Whether two lines cannot have the same key: both start with what is in it as it is, but for its case. */
function startDifferently(a: string, b: string): boolean {
  const [first, second] = [foldedUnit(a.charCodeAt(0)), foldedUnit(b.charCodeAt(0))];
  return first !== second && isPlain(first) && isPlain(second);
}

/** A UTF-16 unit; of Latin capitals the small letter. */
const foldedUnit = (code: number) => (code >= 0x41 && code <= 0x5a ? code | 0x20 : code);
/** Ideographs, and ASCII letters and digits. */
const isPlain = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

function headlineKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
