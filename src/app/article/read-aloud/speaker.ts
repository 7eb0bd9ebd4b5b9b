/** What a {@link Speaker} tells of. */
export interface SpeakerEvents {
  /** It begins with a sentence, by its number. */
  onSentence: (number: number) => void;
  onEnd: () => void;
  /** It cannot go on: there is no voice, or the browser refuses. */
  onFailure: () => void;
}

/**
 * Reads sentences aloud, one utterance each: browsers break off long ones, and pausing one is not to be relied on. So
 * a pause ends the utterance, and going on begins its sentence anew.
 */
export class Speaker {
  readonly #sentences: readonly string[];
  readonly #lang: string;
  readonly #events: SpeakerEvents;
  #at = 0;
  #rate = 1;
  #speaking: SpeechSynthesisUtterance | null = null;

  /** @param lang BCP 47 tag of the text. */
  constructor(sentences: readonly string[], lang: string, events: SpeakerEvents) {
    this.#sentences = sentences;
    this.#lang = spokenLanguage(lang);
    this.#events = events;
  }

  /** Reads from a sentence, or from where it was. */
  play(from = this.#at): void {
    this.pause();
    this.#at = Math.min(Math.max(0, from), this.#sentences.length - 1);
    this.#speak();
  }

  pause(): void {
    this.#speaking = null;
    speechSynthesis.cancel();
  }

  get playing(): boolean {
    return this.#speaking !== null;
  }

  get at(): number {
    return this.#at;
  }

  setRate(rate: number): void {
    this.#rate = rate;
    if (this.playing) this.play();
  }

  #speak(): void {
    const text = this.#sentences[this.#at];
    if (text === undefined) {
      this.#speaking = null;
      this.#at = 0;
      this.#events.onEnd();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = this.#lang;
    utterance.rate = this.#rate;
    const voice = voiceFor(this.#lang);
    if (voice) utterance.voice = voice;
    utterance.onend = () => {
      if (this.#speaking !== utterance) return;
      this.#at += 1;
      this.#speak();
    };
    utterance.onerror = () => {
      if (this.#speaking !== utterance) return;
      this.#speaking = null;
      this.#events.onFailure();
    };
    this.#speaking = utterance;
    this.#events.onSentence(this.#at);
    speechSynthesis.speak(utterance);
  }
}

/** Voices are named after regions, not scripts: `zh-Hans` is spoken as `zh-CN`. */
function spokenLanguage(lang: string): string {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region ? `${language}-${region}` : language;
}

/** The system's own voice for a language before one that needs the network. */
function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  const [language = ''] = lang.split('-');
  const voices = speechSynthesis
    .getVoices()
    .filter((voice) => voice.lang.replace('_', '-').startsWith(language));
  const sameRegion = voices.filter((voice) => voice.lang.replace('_', '-') === lang);
  const fitting = sameRegion.length > 0 ? sameRegion : voices;
  return fitting.find(({ localService }) => localService) ?? fitting[0];
}
