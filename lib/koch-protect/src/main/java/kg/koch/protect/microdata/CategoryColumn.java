package kg.koch.protect.microdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A column of categories. Code 0 is a missing value, code c the c-th category; categories stand in
 * the order of their numbers where all are numbers, else of their text.
 *
 * @param codes by record; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record CategoryColumn(String name, List<String> categories, int[] codes) {

  public static final int MISSING = 0;

  public CategoryColumn {
    categories = List.copyOf(categories);
  }

  /** A column of texts; empty ones are missing. */
  public static CategoryColumn of(String name, List<String> texts) {
    TreeSet<String> distinct = new TreeSet<>(order(texts));
    texts.stream().filter(text -> !text.isEmpty()).forEach(distinct::add);
    List<String> categories = new ArrayList<>(distinct);
    Map<String, Integer> codeOf = new HashMap<>();
    for (int at = 0; at < categories.size(); at++) {
      codeOf.put(categories.get(at), at + 1);
    }
    int[] codes = texts.stream().mapToInt(text -> codeOf.getOrDefault(text, MISSING)).toArray();
    return new CategoryColumn(name, categories, codes);
  }

  private static Comparator<String> order(List<String> texts) {
    boolean numbers =
        texts.stream().allMatch(text -> text.isEmpty() || NumberColumn.isNumber(text));
    return numbers
        ? Comparator.comparingDouble(Double::parseDouble).thenComparing(Comparator.naturalOrder())
        : Comparator.naturalOrder();
  }

  /** The same records with other categories. */
  public CategoryColumn with(List<String> otherCategories, int[] otherCodes) {
    return new CategoryColumn(name, otherCategories, otherCodes);
  }

  /** The text of a code; empty where it is missing. */
  public String text(int code) {
    return code == MISSING ? "" : categories.get(code - 1);
  }

  /** How many records have each code, the missing ones first. */
  public long[] counts() {
    long[] counts = new long[categories.size() + 1];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }
}
