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

/** Whether two lines cannot have the same key: both start with ideographs, which are in it as they are. */
function startDifferently(a: string, b: string): boolean {
  const [first, second] = [a.charCodeAt(0), b.charCodeAt(0)];
  return first !== second && isPlainIdeograph(first) && isPlainIdeograph(second);
}

const isPlainIdeograph = (code: number) => code >= 0x4e00 && code <= 0x9fff;

function headlineKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
