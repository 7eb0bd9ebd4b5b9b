import { createRandom, type Random } from './random.ts';

/** Common characters, from which words of one to four are made. */
const CHARACTERS =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';

const ENGLISH =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many before must through years where much your way well down should because each just those people state how too little good world very make year still see own work men day get here old life both between being under three never know same last another while us off might great go come since against right came take used himself few house use place during without again home around small however found part thought went say general high upon school every think number night point within water fact though large often hand both paper press market river street winter letter engine bridge harbour council garden window railway archive evening morning printer weather library';

/** A vocabulary: from words that are common to words that are rare. */
export interface Vocabulary {
  chinese: readonly string[];
  english: readonly string[];
}

/** 24,000 Chinese words and 6,000 English ones, always the same. */
export function createVocabulary(): Vocabulary {
  const random = createRandom(20210701);
  const characters = [...new Set(CHARACTERS)];
  const character = () => characters[random.between(0, characters.length - 1)] ?? '的';
  const chinese = new Set<string>(characters.slice(0, 12));
  while (chinese.size < 24_000) {
    const length = [2, 2, 2, 2, 2, 3, 3, 4][random.between(0, 7)] ?? 2;
    chinese.add(Array.from({ length }, character).join(''));
  }
  const roots = [...new Set(ENGLISH.split(' '))];
  const english = new Set<string>(roots);
  const endings = ['s', 'er', 'ing', 'ed', 'ly', 'ness', 'less', 'ward', 'able', 'ment'];
  while (english.size < 6_000) {
    const root = roots[random.between(0, roots.length - 1)] ?? 'paper';
    const other = roots[random.between(0, roots.length - 1)] ?? 'press';
    english.add(random.next() < 0.4 ? root + (endings[random.between(0, 9)] ?? 's') : root + other);
  }
  return { chinese: [...chinese], english: [...english] };
}

/** A Chinese sentence of some clauses. */
export function chineseSentence(words: readonly string[], random: Random): string {
  const clause = () =>
    Array.from({ length: random.between(4, 9) }, () => words[random.zipf(words.length)] ?? '').join('');
  const clauses = Array.from({ length: random.between(1, 4) }, clause);
  return `${clauses.join('，')}。`;
}

/** An English sentence. */
export function englishSentence(words: readonly string[], random: Random): string {
  const text = Array.from(
    { length: random.between(6, 22) },
    () => words[random.zipf(words.length)] ?? '',
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
