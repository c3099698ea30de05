package kg.koch.link.profile;

import java.util.ArrayList;
import java.util.List;
import kg.koch.link.record.FieldKind;
import kg.koch.link.record.FoldedColumn;
import kg.koch.link.record.Values;
import kg.koch.link.record.ValuesBuilder;
import kg.koch.link.record.WordLists;

/**
 * What a column of whole names says beyond the columns of single names beside it. Compared as it
 * stands, it would count the same agreement twice.
 */
public final class FurtherNames {

  private static final double HOLDS = 0.5;
  private static final double SAYS_MORE = 0.01;

  private FurtherNames() {}

  /** The columns, those of whole names cut down to further names, or left out if there are none. */
  public static List<FoldedColumn> cutDown(List<FoldedColumn> columns) {
    List<FoldedColumn> singles =
        columns.stream().filter(column -> column.field().kind().isSingleName()).toList();
    List<FoldedColumn> kept = new ArrayList<>();
    for (FoldedColumn column : columns) {
      if (column.field().kind() != FieldKind.FULL_NAME || singles.size() < 2) {
        kept.add(column);
      } else {
        addFurther(column, singles, kept);
      }
    }
    return kept;
  }

  /** A column of whole names cut down to further names, whether it says much then or not. */
  public static FoldedColumn of(FoldedColumn whole, List<FoldedColumn> columns) {
    List<FoldedColumn> singles =
        columns.stream().filter(column -> column.field().kind().isSingleName()).toList();
    return cut(whole, singles).further();
  }

  private static void addFurther(
      FoldedColumn whole, List<FoldedColumn> singles, List<FoldedColumn> kept) {
    Cut cut = cut(whole, singles);
    int rows = whole.codes().length;
    if (cut.holding() < HOLDS * rows) {
      kept.add(whole);
    } else if (cut.saying() > SAYS_MORE * rows) {
      kept.add(cut.further());
    }
  }

  /**
   * A column cut down.
   *
   * @param holding records of which some of the whole name stands in another column
   * @param saying records that have further names
   */
  private record Cut(FoldedColumn further, long holding, long saying) {}

  private static Cut cut(FoldedColumn whole, List<FoldedColumn> singles) {
    Values values = whole.field().values();
    WordLists words = WordLists.of(whole.field());
    ValuesBuilder builder = new ValuesBuilder();
    int rows = whole.codes().length;
    int[] codes = new int[rows];
    byte[] further = new byte[512];
    long holding = 0;
    long saying = 0;
    for (int row = 0; row < rows; row++) {
      int code = whole.codes()[row];
      int size = code == 0 ? 0 : further(words, code, singles, row, further);
      codes[row] = builder.code(further, 0, size);
      saying += size > 0 ? 1 : 0;
      boolean holds = values.size() > 0 && size < values.length(Math.max(1, code)) - 1;
      holding += holds ? 1 : 0;
    }
    FoldedColumn rest =
        FoldedColumn.of(whole.field().name(), FieldKind.FULL_NAME, builder.build(), codes);
    return new Cut(new FoldedColumn(rest.field().asFurther(), codes), holding, saying);
  }

  /** Writes the words that stand in no column of single names; gives how many symbols. */
  private static int further(
      WordLists words, int code, List<FoldedColumn> singles, int row, byte[] into) {
    int size = 0;
    Values vocabulary = words.vocabulary();
    for (int at = words.start(code); at < words.start(code + 1); at++) {
      int word = words.word(at);
      int length = vocabulary.length(word);
      if (size + length + 1 > into.length || isAmong(vocabulary, word, singles, row)) {
        continue;
      }
      if (size > 0) {
        into[size++] = 0;
      }
      System.arraycopy(vocabulary.symbols(), vocabulary.start(word), into, size, length);
      size += length;
    }
    return size;
  }

  private static boolean isAmong(Values vocabulary, int word, List<FoldedColumn> singles, int row) {
    for (FoldedColumn single : singles) {
      int code = single.codes()[row];
      if (code != 0 && holds(single.field().values(), code, vocabulary, word)) {
        return true;
      }
    }
    return false;
  }

  /** True if the name is the word or has it as a part. */
  private static boolean holds(Values names, int name, Values vocabulary, int word) {
    int length = vocabulary.length(word);
    int start = names.start(name);
    for (int at = start; at + length <= names.start(name + 1); at++) {
      boolean begins = at == start || names.symbols()[at - 1] == 0;
      boolean ends = at + length == names.start(name + 1) || names.symbols()[at + length] == 0;
      if (begins
          && ends
          && java.util.Arrays.equals(
              names.symbols(),
              at,
              at + length,
              vocabulary.symbols(),
              vocabulary.start(word),
              vocabulary.start(word) + length)) {
        return true;
      }
    }
    return false;
  }
}
