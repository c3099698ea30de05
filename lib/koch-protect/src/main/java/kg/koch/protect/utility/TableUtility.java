package kg.koch.protect.utility;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kg.koch.protect.CellState;
import kg.koch.protect.FrequencyThreshold;
import kg.koch.protect.ProtectedTable;
import kg.koch.protect.Protection;
import kg.koch.protect.PublishedRows;
import kg.koch.protect.gate.Sums;
import kg.koch.terms.CountTable;
import kg.koch.terms.Dimension;

/**
 * Utility of a protected table beside its risk, from the counts it was made of.
 *
 * @param table its identifier
 * @param setting how it is protected
 * @param loss what protection takes from it as published
 * @param risk what readers can find out, of the table as published; what they could work out if no
 *     further cells were hidden
 * @param sizes by size of the count, the smallest first; those that no count has are left out
 * @param rankings of its areas; empty if it has none to rank
 * @param areas those in which somebody was counted, in the order of the dimension REF_AREA
 * @param thresholds with other thresholds, the lowest first; its own is among them
 * @param noises with other noise, the least first; its own is among them
 */
public record TableUtility(
    String table,
    Setting setting,
    Loss loss,
    Risk risk,
    List<SizeClass> sizes,
    Optional<Rankings> rankings,
    List<AreaUtility> areas,
    List<Alternative> thresholds,
    List<Alternative> noises) {

  private static final String AREA = "REF_AREA";
  private static final List<Long> SIZES = List.of(1L, 10L, 100L, 1_000L, 10_000L);

  public TableUtility {
    sizes = List.copyOf(sizes);
    areas = List.copyOf(areas);
    thresholds = List.copyOf(thresholds);
    noises = List.copyOf(noises);
  }

  /**
   * Measures a table.
   *
   * @param counts before protection
   * @param table the same, protected by the setting; it may have further cells hidden
   * @param parts of the table, each with all its dimensions in the same order
   */
  public static TableUtility of(
      CountTable counts, ProtectedTable table, Setting setting, List<List<Dimension>> parts) {
    return new Measured(counts, setting, Sums.of(counts, parts)).of(table);
  }

  /** One table's counts, looked at under several settings. */
  private static final class Measured {

    private final CountTable counts;
    private final Setting setting;
    private final Sums sums;
    private final long[] frequencies;
    private final FrequencyThreshold small;

    Measured(CountTable counts, Setting setting, Sums sums) {
      this.counts = counts;
      this.setting = setting;
      this.sums = sums;
      this.small = new FrequencyThreshold(setting.threshold());
      this.frequencies = new long[largestGuess(setting) + 1];
      for (int row = 0; row < counts.rows(); row++) {
        if (counts.count(row) < frequencies.length) {
          frequencies[(int) counts.count(row)]++;
        }
      }
    }

    /** A count may be a small one's guess if some noise makes one figure of both. */
    private static int largestGuess(Setting setting) {
      return Stream.concat(
              setting.withOtherThresholds().stream(), setting.withOtherNoise().stream())
          .mapToInt(
              one ->
                  Math.max(setting.threshold(), one.threshold()) + 2 * one.noise().largestNoise())
          .max()
          .orElseThrow();
    }

    TableUtility of(ProtectedTable table) {
      Protection protection = setting.protection();
      PublishedRows rows = protection.rows(counts, row -> isWithheld(table, row));
      PublishedRows unrepaired = protection.rows(counts, row -> false);
      Reader reader = Reader.of(counts, sums, rows, setting, frequencies);
      Reader beforeRepair = Reader.of(counts, sums, unrepaired, setting, frequencies);
      int area = areaAxis();
      Optional<AreaRankings> rankings =
          area < 0 ? Optional.empty() : Optional.of(AreaRankings.of(counts, rows, area));
      return new TableUtility(
          table.id(),
          setting,
          Loss.of(counts, rows, row -> true),
          reader.risk(this::isSmall, beforeRepair),
          sizes(rows),
          rankings.flatMap(AreaRankings::together),
          rankings
              .map(ofAreas -> areas(area, rows, ofAreas, reader, beforeRepair))
              .orElse(List.of()),
          setting.withOtherThresholds().parallelStream().map(this::alternative).toList(),
          setting.withOtherNoise().parallelStream().map(this::alternative).toList());
    }

    private boolean isSmall(int row) {
      return small.hides(counts.count(row));
    }

    private boolean isWithheld(ProtectedTable table, int row) {
      return table.findRow(counts.byCell().positions(row)).stream()
          .anyMatch(at -> table.state(at) == CellState.WITHHELD);
    }

    private int areaAxis() {
      List<String> axes = counts.dimensions().stream().map(Dimension::id).toList();
      return axes.indexOf(AREA);
    }

    private List<SizeClass> sizes(PublishedRows rows) {
      TreeSet<Long> limits = new TreeSet<>(SIZES);
      limits.add((long) setting.threshold());
      return limits.stream()
          .map(
              least -> {
                Long next = limits.higher(least);
                IntPredicate chosen =
                    row -> counts.count(row) >= least && (next == null || counts.count(row) < next);
                return new SizeClass(least, Loss.of(counts, rows, chosen));
              })
          .filter(size -> size.loss().cells() > 0)
          .toList();
    }

    private List<AreaUtility> areas(
        int axis, PublishedRows rows, AreaRankings rankings, Reader reader, Reader beforeRepair) {
      Dimension areas = counts.dimensions().get(axis);
      return IntStream.range(0, areas.size())
          .mapToObj(
              area -> {
                IntPredicate within = row -> counts.position(row, axis) == area;
                return new AreaUtility(
                    areas.code(area),
                    Loss.of(counts, rows, within),
                    reader.risk(within.and(this::isSmall), beforeRepair),
                    rankings.places(area),
                    rankings.moved(area));
              })
          .filter(area -> area.loss().cells() > 0)
          .toList();
    }

    private Alternative alternative(Setting other) {
      PublishedRows rows = other.protection().rows(counts, row -> false);
      Reader reader = Reader.of(counts, sums, rows, other, frequencies);
      return new Alternative(
          other, Loss.of(counts, rows, row -> true), reader.risk(this::isSmall, reader));
    }
  }
}
