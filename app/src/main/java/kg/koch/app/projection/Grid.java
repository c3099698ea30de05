package kg.koch.app.projection;

import java.util.Arrays;
import java.util.function.BiFunction;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.projection.AgeTable;
import kg.koch.measure.projection.Sexes;
import org.jspecify.annotations.Nullable;

/** A column of a file by sex, area and age group, the newborn last. */
final class Grid {

  private final TableFile table;
  private final Axes axes;
  private final String column;
  private final double[][][] values;

  private Grid(TableFile table, Axes axes, String column) {
    this.table = table;
    this.axes = axes;
    this.column = column;
    this.values = new double[axes.hasMen() ? 2 : 1][axes.areas().size()][axes.ages().size() + 1];
    for (double[][] sex : values) {
      for (double[] area : sex) {
        Arrays.fill(area, Double.NaN);
      }
    }
  }

  /**
   * @param value reads the number of a row
   * @throws kg.koch.terms.BadInputException when two rows stand for one group
   */
  static Grid read(
      TableFile table, Axes axes, String column, BiFunction<TableRow, String, Double> value) {
    Grid grid = new Grid(table, axes, column);
    for (TableRow row : table.rows()) {
      if (!row.isMissing(column)) {
        int sex = axes.sexIndex(table, row);
        int area = axes.areaIndex(table, row, "area");
        int age = axes.ageIndex(row);
        if (!Double.isNaN(grid.values[sex][area][age])) {
          throw row.fault("age", "each group once", "Leave one of the rows out.");
        }
        grid.values[sex][area][age] = value.apply(row, column);
      }
    }
    return grid;
  }

  /** Groups without a row are refused. */
  Grid complete(boolean newborn) {
    for (int sex = 0; sex < values.length; sex++) {
      for (int area = 0; area < values[sex].length; area++) {
        for (int age = 0; age < axes.ages().size() + (newborn ? 1 : 0); age++) {
          if (Double.isNaN(values[sex][area][age])) {
            throw missing(sex, area, age);
          }
        }
      }
    }
    return this;
  }

  private kg.koch.terms.BadInputException missing(int sex, int area, int age) {
    String group = age == axes.ages().size() ? Axes.NEWBORN : axes.ages().get(age);
    return table.fault(
        column + " for every area, sex and age group",
        "none for %s %s %s".formatted(axes.areas().get(area), sex == 0 ? "F" : "M", group).strip(),
        "Add the row.");
  }

  /** Groups without a row are 0. */
  Grid zeroElsewhere() {
    for (double[][] sex : values) {
      for (double[] area : sex) {
        for (int age = 0; age < area.length; age++) {
          area[age] = Double.isNaN(area[age]) ? 0 : area[age];
        }
      }
    }
    return this;
  }

  AgeTable women() {
    return ages(0);
  }

  Sexes<AgeTable> sexes() {
    return new Sexes<>(ages(0), men());
  }

  private @Nullable AgeTable men() {
    return values.length > 1 ? ages(1) : null;
  }

  AgeTable ages(int sex) {
    return AgeTable.of(
        Arrays.stream(values[sex])
            .map(area -> Arrays.copyOf(area, area.length - 1))
            .toArray(double[][]::new));
  }

  double[] newborn(int sex) {
    return Arrays.stream(values[sex]).mapToDouble(area -> area[area.length - 1]).toArray();
  }
}
