package kg.koch.protect.optimal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.cells.CrossedTable;
import kg.koch.protect.suppress.Suppression;

/**
 * The cheapest suppression that meets all demands, and a proof of it.
 *
 * <p>A programme in whole numbers gives the cheapest pattern that fulfils what is known of safe
 * patterns; it is attacked; each demand it does not meet gives a cut that every safe pattern
 * fulfils; and so on until a pattern meets them all (Fischetti and Salazar 2000). Where the search
 * reaches its limit first, the cheapest safe pattern found is given with a bound below which there
 * is none.
 *
 * <p>The same table gives the same pattern whatever the order of its rows, machine or load.
 *
 * @param suppression what is hidden
 * @param cost of the hidden cells that are not sensitive
 * @param bound no safe pattern costs less; equal to {@code cost} where that is proven
 */
public record OptimalSuppression(Suppression suppression, double cost, double bound) {

  /** Larger tables are for {@link kg.koch.protect.suppress.SafeSuppression}. */
  public static final int MOST_CELLS = 500;

  /** Costs are sums of cells and parts of a cell of a millionth or so. */
  private static final double ROUNDING = 1e-7;

  /** What a hidden cell costs. */
  public enum Cost {
    /** One each; of patterns of equally many cells, that of less value. */
    CELLS,
    /** Its value, and one unit so that empty cells are not free. */
    VALUE
  }

  /**
   * What is asked for.
   *
   * @param sensitive by cell, whether it is hidden in any case
   * @param use by cell: how much it is used, above 0, 1 where nothing is known of it; it costs so
   *     many times as much
   * @param start a pattern to begin with, safe as a rule
   * @param mostSteps programmes of attackers and nodes of search trees, after which the best found
   *     is given: a limit that is the same on every machine
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Task(
      CrossedTable table,
      boolean[] sensitive,
      List<Demand> demands,
      Attacker attacker,
      Cost cost,
      double[] use,
      Suppression start,
      long mostSteps) {

    public Task {
      if (use.length != table.size()) {
        throw new IllegalArgumentException(
            "Expected the use of %d cells; got %d".formatted(table.size(), use.length));
      }
      if (mostSteps < 1) {
        throw new IllegalArgumentException("Expected a limit of 1 or more; got " + mostSteps);
      }
      requireSize(table);
      demands = List.copyOf(demands);
    }
  }

  /**
   * Refuses a table that is too large.
   *
   * @throws IllegalArgumentException if it has more than {@value #MOST_CELLS} cells with somebody
   */
  public static void requireSize(CrossedTable table) {
    long cells = IntStream.range(0, table.size()).filter(table::takesPart).count();
    if (cells > MOST_CELLS) {
      throw new IllegalArgumentException(
          "Expected at most %d cells with somebody for the cheapest pattern; got %d"
              .formatted(MOST_CELLS, cells));
    }
  }

  /** Hides cells. */
  public static OptimalSuppression of(Task task) {
    return new Search(task).run();
  }

  /** True if there is no cheaper safe pattern. */
  public boolean isProven() {
    return bound >= cost - ROUNDING;
  }

  /** The search for one table. */
  private static final class Search {

    private final Task task;
    private final CellGroups groups;
    private final AttackProgram attack;
    private final boolean[] fixed;
    private final double[] costs;

    Search(Task task) {
      this.task = task;
      this.groups = new CellGroups(task.table());
      this.attack =
          new AttackProgram(groups, task.table().innerSize(), task.attacker().leastInner());
      this.fixed = new boolean[groups.size()];
      for (int cell = 0; cell < task.sensitive().length; cell++) {
        if (task.sensitive()[cell] && groups.groupOf(cell) >= 0) {
          fixed[groups.groupOf(cell)] = true;
        }
      }
      this.costs = costs();
    }

    private double[] costs() {
      double total = 1;
      for (int group = 0; group < groups.size(); group++) {
        total += (double) groups.value(group) * groups.cells(group).size();
      }
      double[] each = new double[groups.size()];
      for (int group = 0; group < each.length; group++) {
        long value = groups.value(group);
        double one = task.cost() == Cost.CELLS ? 1 + value / total : 1.0 + value;
        double use = groups.cells(group).stream().mapToDouble(cell -> task.use()[cell]).sum();
        each[group] = fixed[group] ? 0 : one * use;
      }
      return each;
    }

    OptimalSuppression run() {
      boolean[] best = withoutNeedless(startPattern());
      PatternProgram programme = new PatternProgram(costs, fixed, groups.sums());
      double bound = 0;
      while (left(programme) > 0) {
        boolean isFound = programme.solve(left(programme));
        bound = Math.max(bound, programme.bound());
        if (!isFound || bound >= cost(best) - ROUNDING) {
          break;
        }
        boolean[] pattern = programme.pattern();
        List<Cut> cuts = lacking(pattern);
        if (cuts.isEmpty()) {
          best = cost(pattern) < cost(best) ? pattern : best;
          break;
        }
        if (cuts.stream().noneMatch(cut -> cut.sum(pattern) < 1)) {
          // Values so far apart that the solver's rounding hides what is lacking.
          break;
        }
        cuts.forEach(programme::add);
      }
      return new OptimalSuppression(suppression(best), cost(best), Math.min(bound, cost(best)));
    }

    private long left(PatternProgram programme) {
      return task.mostSteps() - programme.nodes() - attack.solutions();
    }

    private boolean[] startPattern() {
      boolean[] pattern = fixed.clone();
      for (int cell = 0; cell < task.table().size(); cell++) {
        if (task.start().isHidden(cell) && groups.groupOf(cell) >= 0) {
          pattern[groups.groupOf(cell)] = true;
        }
      }
      if (!isSafe(pattern)) {
        // Where nothing is published, nothing is known.
        Arrays.fill(pattern, true);
      }
      return pattern;
    }

    /** Publishes hidden groups, the dearest first, while the pattern stays safe. */
    private boolean[] withoutNeedless(boolean[] pattern) {
      IntStream.range(0, pattern.length)
          .filter(group -> pattern[group] && !fixed[group])
          .boxed()
          .sorted(Comparator.comparingDouble(group -> -costs[group]))
          .takeWhile(group -> attack.solutions() < task.mostSteps())
          .forEach(
              group -> {
                pattern[group] = false;
                pattern[group] = !isSafe(pattern);
              });
      return pattern;
    }

    private boolean isSafe(boolean[] pattern) {
      return firstLacking(pattern).isEmpty();
    }

    private Optional<Demand> firstLacking(boolean[] pattern) {
      attack.hide(pattern);
      return task.demands().stream().filter(one -> attack.lacking(one).isPresent()).findFirst();
    }

    private List<Cut> lacking(boolean[] pattern) {
      attack.hide(pattern);
      List<Cut> cuts = cuts(true);
      if (cuts.isEmpty()) {
        // Those who know some cells lack little where nobody else lacks anything.
        cuts = cuts(false);
      }
      return cuts;
    }

    private List<Cut> cuts(boolean byOutsider) {
      return task.demands().stream()
          .filter(one -> (one.own().length == 0) == byOutsider)
          .flatMap(one -> attack.lacking(one).stream())
          .toList();
    }

    private double cost(boolean[] pattern) {
      double cost = 0;
      for (int group = 0; group < pattern.length; group++) {
        cost += pattern[group] ? costs[group] : 0;
      }
      return cost;
    }

    private Suppression suppression(boolean[] pattern) {
      int[] because = new int[task.table().size()];
      Arrays.fill(because, Suppression.PUBLISHED);
      for (int group = 0; group < pattern.length; group++) {
        if (pattern[group]) {
          int reason = reason(pattern, group);
          for (int cell : groups.cells(group)) {
            because[cell] = task.sensitive()[cell] ? cell : reason;
          }
        }
      }
      return new Suppression(because);
    }

    /** The sensitive cell that publishing a group would give away. */
    private int reason(boolean[] pattern, int group) {
      if (fixed[group]) {
        return groups.cells(group).stream()
            .filter(cell -> task.sensitive()[cell])
            .findFirst()
            .orElseThrow();
      }
      boolean[] without = pattern.clone();
      without[group] = false;
      return firstLacking(without).map(Demand::cell).orElse(groups.cells(group).get(0));
    }
  }
}
