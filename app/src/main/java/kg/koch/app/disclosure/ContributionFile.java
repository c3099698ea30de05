package kg.koch.app.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.protect.sensitivity.MagnitudeTable;

/**
 * A file of contributions: a row each, with a column of codes for each dimension, who gives it and
 * how much. Values are read as whole numbers of the smallest unit they are written in.
 */
final class ContributionFile {

  private static final int MOST_DECIMALS = 9;

  private static final int MOST_DIGITS = 15;

  private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(MagnitudeTable.MOST + 1);

  private final ContributionSource source;
  private final CellFile cells;
  private final Map<String, BigDecimal> weights = new HashMap<>();
  private int decimals;

  private ContributionFile(ContributionSource source) {
    this.source = source;
    this.cells =
        new CellFile(source.file(), HierarchyFile.all(source.hierarchies()), source.value());
  }

  /**
   * Reads it.
   *
   * @throws kg.koch.terms.BadInputException if one of the files is not as expected
   */
  static Contents read(ContributionSource source) {
    ContributionFile file = new ContributionFile(source);
    List<Contribution> read = new ArrayList<>();
    file.cells.forEach((row, cell) -> read.add(file.contribution(row, cell)));
    List<MagnitudeTable.Row> rows = read.stream().map(file::inUnits).toList();
    MagnitudeTable table =
        MethodRefusal.in(
            file.cells.table(),
            "",
            "Write values in a larger unit, or with fewer decimals.",
            () -> MagnitudeTable.of(file.cells.numbers(), rows));
    return new Contents(file.cells.table(), table, file.decimals);
  }

  /**
   * What the file says.
   *
   * @param decimals of values: the unit of the table is the last of them
   */
  record Contents(TableFile file, MagnitudeTable table, int decimals) {

    /** A value as files have it. */
    String written(long units) {
      BigDecimal value = BigDecimal.valueOf(units, decimals).stripTrailingZeros();
      return value.toPlainString();
    }
  }

  private record Contribution(int cell, String contributor, BigDecimal value, BigDecimal weight) {}

  private Contribution contribution(TableRow row, int cell) {
    cells.requireInner(row, cell);
    String contributor = row.required(source.contributor());
    BigDecimal value = decimal(row, source.value());
    if (value.signum() < 0) {
      throw row.fault(
          source.value(),
          "0 or more",
          "Correct the row; the rules are for contributions that are not negative.");
    }
    decimals = Math.max(decimals, value.scale());
    return new Contribution(cell, contributor, value, weight(row, contributor));
  }

  private BigDecimal weight(TableRow row, String contributor) {
    String column = source.weight();
    if (column == null) {
      return BigDecimal.ONE;
    }
    BigDecimal weight = decimal(row, column);
    if (weight.compareTo(BigDecimal.ONE) < 0) {
      throw row.fault(column, "1 or more", "Correct the row; a contributor stands for itself.");
    }
    BigDecimal before = weights.putIfAbsent(contributor, weight);
    if (before != null && before.compareTo(weight) != 0) {
      throw row.fault(
          column,
          "one weight for a contributor: " + before.toPlainString(),
          "Give each row of a contributor the same weight, or each a contributor of its own.");
    }
    return weight;
  }

  private static BigDecimal decimal(TableRow row, String column) {
    BigDecimal number;
    try {
      number = new BigDecimal(row.text(column)).stripTrailingZeros();
    } catch (NumberFormatException none) {
      throw row.fault(column, "a number such as 12.5", "Write it with a point and without spaces.");
    }
    if (number.scale() > MOST_DECIMALS || number.precision() - number.scale() > MOST_DIGITS) {
      throw row.fault(
          column,
          "a number of at most %d digits and %d decimals".formatted(MOST_DIGITS, MOST_DECIMALS),
          "Write it in another unit, or round it.");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private MagnitudeTable.Row inUnits(Contribution one) {
    BigDecimal value = one.value().movePointRight(decimals);
    // What is too much for the table it refuses itself.
    BigDecimal sum = value.multiply(one.weight()).setScale(0, RoundingMode.HALF_EVEN);
    return new MagnitudeTable.Row(
        one.cell(),
        one.contributor(),
        value.doubleValue(),
        one.weight().doubleValue(),
        sum.min(TOO_MUCH).longValueExact());
  }
}
