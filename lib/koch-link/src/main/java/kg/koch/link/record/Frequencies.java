package kg.koch.link.record;

/**
 * How many records had each value of a column when a linkage was trained. Weights rest on them, so
 * they stay as they were however many records are added later; a value that was not there then
 * counts as rare as one that stood once.
 */
public interface Frequencies {

  /** Records that had a value. */
  long present();

  /** Records that had this folded value; 0 if none had. */
  int of(byte[] symbols, int from, int to);

  /** Records that had this word among those of their value; 0 if none had. */
  int ofWord(byte[] symbols, int from, int to);
}
