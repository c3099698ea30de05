package kg.koch.link.spine;

import kg.koch.link.record.Frequencies;
import org.jspecify.annotations.Nullable;

/** The frequencies of a spine's training, looked up where they lie. */
record TrainingFrequencies(Spine spine, int column, long present, @Nullable ValueTable words)
    implements Frequencies {

  @Override
  public int of(byte[] symbols, int from, int to) {
    int code = spine.code(column, symbols, from, to);
    return code == 0 ? 0 : spine.count(column, code);
  }

  @Override
  public int ofWord(byte[] symbols, int from, int to) {
    int word = words == null ? 0 : words.find(symbols, from, to);
    return word == 0 || words == null ? 0 : words.count(word);
  }
}
