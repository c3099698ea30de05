package kg.koch.link.record;

import java.util.Arrays;

/**
 * The words of each value of a field, as codes of a vocabulary, ascending and each once. At most
 * {@value #MOST_WORDS} words of a value are kept.
 */
public final class WordLists {

  private static final int MOST_WORDS = 24;

  private final Values vocabulary;
  private final int[] starts;
  private final int[] words;
  private final int[] counts;

  private WordLists(Values vocabulary, int[] starts, int[] words, int[] counts) {
    this.vocabulary = vocabulary;
    this.starts = starts;
    this.words = words;
    this.counts = counts;
  }

  /** Cuts the values of a field into words, at anything that is neither letter nor digit. */
  public static WordLists of(Field field) {
    Values values = field.values();
    ValuesBuilder vocabulary = new ValuesBuilder();
    int[] starts = new int[values.size() + 2];
    int[] words = new int[Math.max(16, values.size() * 2)];
    int[] counts = new int[16];
    int size = 0;
    int[] found = new int[MOST_WORDS];
    for (int code = 1; code <= values.size(); code++) {
      int length = cut(values, code, vocabulary, found);
      if (size + length > words.length) {
        words = Arrays.copyOf(words, words.length * 2);
      }
      counts = Arrays.copyOf(counts, Math.max(counts.length, roomFor(vocabulary.size())));
      starts[code] = size;
      for (int at = 0; at < length; at++) {
        words[size++] = found[at];
        counts[found[at]] += field.counts()[code];
      }
      starts[code + 1] = size;
    }
    Values built = vocabulary.build();
    int[] ofWords = Arrays.copyOf(counts, built.size() + 1);
    if (field.trained() != null) {
      ofWords = trained(built, field.trained());
    }
    return new WordLists(built, starts, Arrays.copyOf(words, size), ofWords).inOrderOfContent();
  }

  private static int[] trained(Values vocabulary, Frequencies frequencies) {
    int[] counts = new int[vocabulary.size() + 1];
    for (int word = 1; word < counts.length; word++) {
      counts[word] =
          frequencies.ofWord(
              vocabulary.symbols(), vocabulary.start(word), vocabulary.start(word + 1));
    }
    return counts;
  }

  /** Codes by content, not by which word came first: so that no answer depends on that. */
  private WordLists inOrderOfContent() {
    Integer[] order = new Integer[vocabulary.size()];
    Arrays.setAll(order, at -> at + 1);
    Arrays.sort(order, vocabulary::compare);
    ValuesBuilder sorted = new ValuesBuilder();
    int[] codes = new int[order.length + 1];
    int[] countsInOrder = new int[order.length + 1];
    for (int word : order) {
      codes[word] =
          sorted.code(vocabulary.symbols(), vocabulary.start(word), vocabulary.start(word + 1));
      countsInOrder[codes[word]] = counts[word];
    }
    int[] wordsInOrder = Arrays.stream(words).map(word -> codes[word]).toArray();
    for (int value = 1; value + 1 < starts.length; value++) {
      Arrays.sort(wordsInOrder, starts[value], starts[value + 1]);
    }
    return new WordLists(sorted.build(), starts, wordsInOrder, countsInOrder);
  }

  private static int roomFor(int size) {
    return Integer.highestOneBit(size + 1) * 2;
  }

  private static int cut(Values values, int code, ValuesBuilder vocabulary, int[] found) {
    byte[] symbols = values.symbols();
    int to = values.start(code + 1);
    int length = 0;
    int from = values.start(code);
    while (from < to && length < MOST_WORDS) {
      int end = from;
      while (end < to && symbols[end] != Folding.SPACE) {
        end++;
      }
      if (end > from) {
        found[length++] = vocabulary.code(symbols, from, end);
      }
      from = end + 1;
    }
    Arrays.sort(found, 0, length);
    int distinct = 0;
    for (int at = 0; at < length; at++) {
      if (at == 0 || found[at] != found[at - 1]) {
        found[distinct++] = found[at];
      }
    }
    return distinct;
  }

  /** The distinct words. */
  public Values vocabulary() {
    return vocabulary;
  }

  /** How many records have a word. */
  public int count(int word) {
    return counts[word];
  }

  /** Where the words of a value begin; they end where the next value's begin. */
  public int start(int code) {
    return starts[code];
  }

  /** How many words a value has. */
  public int length(int code) {
    return starts[code + 1] - starts[code];
  }

  /** The word at a place between the starts of two values. */
  public int word(int at) {
    return words[at];
  }

  /** True if the value has the word. */
  public boolean has(int code, int word) {
    return Arrays.binarySearch(words, starts[code], starts[code + 1], word) >= 0;
  }
}
