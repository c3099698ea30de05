package kg.koch.app.matching.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import kg.koch.link.block.KeyPart;
import kg.koch.link.linkage.LinkageResult;
import kg.koch.measure.capture.CaptureFrequencies;
import kg.koch.measure.capture.CaptureHistories;

/**
 * Links by the rules that find them: each rule is a list on which a match stands or not.
 *
 * @param rules how many there are
 * @param links links by set of rules, each a bit; 0 for those that no rule finds
 */
record FoundByRules(int rules, Map<Long, Long> links) {

  static FoundByRules of(LinkageResult result) {
    long[] sets = new long[result.links().size()];
    Arrays.setAll(sets, result::foundBy);
    Arrays.sort(sets);
    Map<Long, Long> links = new TreeMap<>();
    int from = 0;
    for (int to = 1; to <= sets.length; to++) {
      if (to == sets.length || sets[to] != sets[from]) {
        links.put(sets[from], (long) to - from);
        from = to;
      }
    }
    return new FoundByRules(Math.min(Long.SIZE, result.rules().size()), links);
  }

  private long count(LongPredicate wanted) {
    return links.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Links that some rule finds. */
  long found() {
    return count(by -> by != 0);
  }

  /** Links that a rule finds. */
  long foundBy(int rule) {
    return count(by -> (by >>> rule & 1) == 1);
  }

  /** Links that a rule finds and no other does. */
  long foundOnlyBy(int rule) {
    return count(by -> by == 1L << rule);
  }

  /** How often links are found: once, twice, of so many rules. */
  CaptureFrequencies frequencies() {
    return new CaptureFrequencies(
        found(), count(by -> Long.bitCount(by) == 1), count(by -> Long.bitCount(by) == 2), rules);
  }

  /** Links by which of a few rules find them; those that none of these finds are left out. */
  CaptureHistories histories(int[] chosen) {
    long[] counts = new long[1 << chosen.length];
    links.forEach(
        (by, number) -> {
          int history = 0;
          for (int list = 0; list < chosen.length; list++) {
            history |= (int) (by >>> chosen[list] & 1) << list;
          }
          counts[history] += history == 0 ? 0 : number;
        });
    return CaptureHistories.of(chosen.length, counts);
  }

  /**
   * Rules of which no two use the same column, so that one error does not hide a match from two of
   * them: as many as there are, and of several choices the one whose shortest list is longest.
   * Fewer than two if there is no such pair.
   *
   * @param most how many
   * @param fewest links a rule must find to be chosen
   */
  int[] withoutCommonColumns(LinkageResult result, int most, long fewest) {
    int[] best = new int[0];
    List<int[]> choices = new ArrayList<>(List.of(best));
    for (int rule = 0; rule < rules; rule++) {
      if (foundBy(rule) >= fewest) {
        for (int[] before : List.copyOf(choices)) {
          if (before.length < most && sharesNone(result, before, rule)) {
            int[] choice = Arrays.copyOf(before, before.length + 1);
            choice[before.length] = rule;
            choices.add(choice);
            best = isBetter(choice, best) ? choice : best;
          }
        }
      }
    }
    return best;
  }

  private boolean isBetter(int[] choice, int[] best) {
    return choice.length > best.length
        || choice.length == best.length && shortest(choice) > shortest(best);
  }

  private long shortest(int[] choice) {
    return Arrays.stream(choice).mapToLong(this::foundBy).min().orElse(0);
  }

  private static boolean sharesNone(LinkageResult result, int[] chosen, int rule) {
    List<KeyPart> parts = result.rules().get(rule).rule().parts();
    return Arrays.stream(chosen)
        .mapToObj(one -> result.rules().get(one).rule().parts())
        .flatMap(List::stream)
        .noneMatch(used -> parts.stream().anyMatch(part -> part.column() == used.column()));
  }
}
