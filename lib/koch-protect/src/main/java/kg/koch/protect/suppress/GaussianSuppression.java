package kg.koch.protect.suppress;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import kg.koch.protect.audit.Attacker;
import kg.koch.protect.audit.Certificate;
import kg.koch.protect.cells.CellStructure.Link;
import kg.koch.protect.cells.CountedCells;
import kg.koch.protect.elimination.Column;
import kg.koch.protect.elimination.PrimeField;
import kg.koch.protect.elimination.PublishedSpan;

/**
 * Secondary suppression by Gaussian elimination: cells are published one after another, the most
 * useful first, unless a sensitive cell would be a linear combination of what is published
 * (Langsrud 2024, doi 10.1007/978-3-031-69651-0_6). Cells of all hierarchies are columns of one
 * system, so no sum between tables is overlooked.
 *
 * <p>Inner cells that are as small as the attacker knows them to be at least count for more: if a
 * combination of them alone, with no coefficient below 0, were published, each of them would be
 * known. Such combinations are not published either, nor others of them that overlap. What further
 * bounds give away is not looked at here: {@link SafeSuppression} does.
 */
public final class GaussianSuppression {

  private static final int NONE = -1;

  private final CountedCells table;
  private final boolean[] sensitive;
  private final PublishingOrder order;
  private final boolean[] isLeast;
  private final boolean[] isUsed;
  private final PublishedSpan span;
  private final int[] rowOf;
  private final int[] because;

  private GaussianSuppression(
      CountedCells table, boolean[] sensitive, Attacker attacker, PublishingOrder order) {
    this.table = table;
    this.sensitive = sensitive;
    this.order = order;
    this.isLeast = new boolean[table.innerSize()];
    for (int row = 0; row < isLeast.length; row++) {
      isLeast[row] = table.count(table.cellOf(row)) == attacker.leastInner();
    }
    this.isUsed = new boolean[table.innerSize()];
    this.span = new PublishedSpan(table.innerSize());
    this.rowOf = new int[table.size()];
    Arrays.fill(rowOf, NONE);
    for (int row = 0; row < table.innerSize(); row++) {
      rowOf[table.cellOf(row)] = row;
    }
    this.because = new int[table.size()];
    Arrays.fill(because, Suppression.PUBLISHED);
  }

  /**
   * Hides cells anew. Cells in which no inner cell takes part are published.
   *
   * @param sensitive by cell
   * @param certificates further combinations that must not be calculable
   */
  public static Suppression of(
      CountedCells table, boolean[] sensitive, Attacker attacker, List<Certificate> certificates) {
    return of(table, sensitive, attacker, certificates, PublishingOrder.byCount(table.size()));
  }

  /**
   * Hides cells anew. What the cells that come first in the order give away is known, and not
   * protected.
   *
   * @param sensitive by cell; none that comes first in the order
   * @param certificates further combinations that must not be calculable
   */
  static Suppression of(
      CountedCells table,
      boolean[] sensitive,
      Attacker attacker,
      List<Certificate> certificates,
      PublishingOrder order) {
    return new GaussianSuppression(table, sensitive, attacker, order).hide(certificates);
  }

  /**
   * Hides more cells, in a fraction of the time: what is hidden stays so and need not be looked at.
   *
   * @param before what is hidden
   * @param certificates combinations that must not be calculable
   */
  static Suppression more(
      CountedCells table,
      Suppression before,
      Attacker attacker,
      List<Certificate> certificates,
      PublishingOrder order) {
    return new GaussianSuppression(table, before.hidden(), attacker, order)
        .hideMore(before, certificates);
  }

  private Suppression hide(List<Certificate> certificates) {
    int[] cells = takingPart();
    publishLinks();
    publishFirst(cells);
    for (int cell : cells) {
      if (sensitive[cell]) {
        because[cell] = cell;
        protect(Column.sum(table.inner(cell)), cell);
      }
    }
    certificates.forEach(one -> protect(column(one), one.cells()[0]));
    decide(cells, this::publishedUnless);
    return new Suppression(because);
  }

  private Suppression hideMore(Suppression before, List<Certificate> certificates) {
    System.arraycopy(before.because(), 0, because, 0, because.length);
    int[] cells = takingPart();
    publishLinks();
    publishFirst(cells);
    certificates.forEach(one -> protect(column(one), one.cells()[0]));
    decide(cells, this::publishedUnlessGiven);
    return new Suppression(because);
  }

  /** Before anything is protected, so that nothing is asked about what they give away. */
  private void publishFirst(int[] cells) {
    for (int cell : cells) {
      if (order.first()[cell]) {
        publish(Column.sum(table.inner(cell)));
      }
    }
  }

  /** Everybody knows of them, so they come before all cells. */
  private void publishLinks() {
    for (Link link : table.structure().links()) {
      int[] rows =
          IntStream.of(link.inner())
              .map(cell -> rowOf[cell])
              .filter(row -> row != NONE)
              .sorted()
              .toArray();
      int[] signs = IntStream.of(rows).map(row -> link.sign(table.cellOf(row))).toArray();
      publish(Column.signed(rows, signs));
    }
  }

  private void publish(Column column) {
    Column open = span.reduced(column);
    if (!open.isEmpty()) {
      span.publish(open, largest(open));
    }
  }

  private void protect(Column combination, int name) {
    if (!span.reduced(combination).isEmpty()) {
      span.protect(combination, name);
    }
  }

  private int[] takingPart() {
    return IntStream.range(0, table.size()).filter(table::takesPart).toArray();
  }

  /** The same inner cells, as where a category has one part, are the same cell: one decision. */
  private void decide(int[] cells, ToIntFunction<Column> decision) {
    Map<Column, Integer> decided = new HashMap<>();
    for (int cell : order.of(table, cells)) {
      if (!sensitive[cell]) {
        because[cell] =
            decided.computeIfAbsent(
                Column.sum(table.inner(cell)),
                column -> {
                  Column open = span.reduced(column);
                  return open.isEmpty() ? Suppression.PUBLISHED : decision.applyAsInt(open);
                });
      }
    }
  }

  private Column column(Certificate certificate) {
    int[] cells = certificate.cells();
    int[] order =
        IntStream.range(0, cells.length)
            .boxed()
            .sorted(Comparator.comparingInt(at -> rowOf[cells[at]]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rows = IntStream.of(order).map(at -> rowOf[cells[at]]).toArray();
    int[] coefficients =
        IntStream.of(order)
            .map(at -> (int) PrimeField.of(certificate.coefficients()[at], Certificate.DENOMINATOR))
            .toArray();
    return new Column(rows, coefficients);
  }

  /** Publishes a cell, or says for whose sake it is hidden. */
  private int publishedUnless(Column open) {
    Integer given = span.givesAway(open);
    if (given != null) {
      return given;
    }
    int lead = lead(open);
    if (lead == NONE) {
      if (isOfOneSign(open) || overlaps(open)) {
        return table.cellOf(open.row(0));
      }
      lead = open.row(0);
      for (int row : open.rows()) {
        isUsed[row] = true;
      }
    }
    span.publish(open, lead);
    return Suppression.PUBLISHED;
  }

  /** The same where it is known already what the least cells give away: certificates say it. */
  private int publishedUnlessGiven(Column open) {
    Integer given = span.givesAway(open);
    if (given != null) {
      return given;
    }
    span.publish(open, largest(open));
    return Suppression.PUBLISHED;
  }

  /** With the largest inner cell eliminated, not any, elimination takes a quarter of the time. */
  private int largest(Column open) {
    return IntStream.of(open.rows())
        .boxed()
        .max(Comparator.comparingLong(row -> table.count(table.cellOf(row))))
        .orElseThrow();
  }

  /**
   * The inner cell that is eliminated: not one that is least, so that combinations of these alone
   * stay visible; of the others the one in fewest sensitive combinations, which makes least work.
   */
  private int lead(Column open) {
    int best = NONE;
    int fewest = Integer.MAX_VALUE;
    for (int row : open.rows()) {
      if (!isLeast[row] && span.sensitiveIn(row) < fewest) {
        best = row;
        fewest = span.sensitiveIn(row);
      }
    }
    return best;
  }

  private static boolean isOfOneSign(Column open) {
    Column normal = open.normal();
    return IntStream.range(0, normal.size())
        .noneMatch(at -> PrimeField.isNegative(normal.coefficient(at)));
  }

  private boolean overlaps(Column open) {
    return IntStream.of(open.rows()).anyMatch(row -> isUsed[row]);
  }
}
