import type { Step } from '../step.ts';

const CJK = String.raw`[\u2e80-\u303f\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffe6]`;
/** A line break between two ideographs. Browsers show it as a space, which does not belong there. */
const BREAK_IN_CJK = new RegExp(String.raw`(?<=${CJK})[ \t\r\f]*\n\s*(?=${CJK})`, 'g');
/** White space that is not yet a single space. */
const LOOSE_SPACE = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;

/** Collapses white space in text, as a browser shows it. */
export const whiteSpace: Step = {
  name: 'white-space',
  text(value) {
    const joined = value.includes('\n') ? value.replace(BREAK_IN_CJK, '') : value;
    return joined.replace(LOOSE_SPACE, ' ');
  },
};
