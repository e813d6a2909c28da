/** A message key with its substitutions. */
export interface Sentence {
  message: string;
  args: string[];
}
