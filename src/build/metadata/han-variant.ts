/** Frequent characters that only one of the two ways of writing Chinese has, in pairs. */
const SIMPLIFIED =
  '国学会时来对发经说过还进动现实开关门问间见车长东书马鸟鱼龙电话语认让设计论请谁调读课谢记许这们为个义乐习买乱争亏产亲亿从仅仓仪价众优伟传伤伦体余';
const TRADITIONAL =
  '國學會時來對發經說過還進動現實開關門問間見車長東書馬鳥魚龍電話語認讓設計論請誰調讀課謝記許這們為個義樂習買亂爭虧產親億從僅倉儀價眾優偉傳傷倫體餘';

/** Per UTF-16 unit: 1 for simplified, -1 for traditional, 0 for all that says nothing. */
const WEIGHTS = new Int8Array(0x1_0000);
// A character of both lists counts for the second.
weigh(SIMPLIFIED, 1);
weigh(TRADITIONAL, -1);

/** Which of the two ways of writing a Chinese text follows. */
export function hanVariant(text: string): 'zh-Hans' | 'zh-Hant' {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += WEIGHTS[text.charCodeAt(at)] ?? 0;
  return balance < 0 ? 'zh-Hant' : 'zh-Hans';
}

function weigh(characters: string, weight: number): void {
  for (const character of characters) WEIGHTS[character.charCodeAt(0)] = weight;
}
