package kg.koch.app.internalmigration;

import java.nio.file.Path;
import java.util.List;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.ageschedule.AgeRates;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Rates by age: columns age and rate, and population if known; or age, migrants and population.
 * Lines may come in any order.
 */
final class RateFile {

  private static final String AGE = "age";
  private static final String RATE = "rate";
  private static final String MIGRANTS = "migrants";
  private static final String PERSONS = "population";

  private RateFile() {}

  static AgeRates read(Path file) {
    TableFile table = TableFile.read(file, AGE);
    if (!table.has(RATE) && !(table.has(MIGRANTS) && table.has(PERSONS))) {
      throw new BadInputException(
          Place.file(table.name()),
          "the columns age and rate, or age, migrants and population",
          "the columns " + String.join(", ", table.columns()),
          "Name the columns so; others may stand beside them.");
    }
    List<TableRow> rows =
        table.rows().stream().sorted((one, other) -> Double.compare(age(one), age(other))).toList();
    requireSteps(rows);
    double[] ages = rows.stream().mapToDouble(RateFile::age).toArray();
    double[] rates = rows.stream().mapToDouble(row -> rate(table, row)).toArray();
    requireMoves(table, rates);
    return table.has(PERSONS)
        ? AgeRates.of(ages, rates, rows.stream().mapToDouble(RateFile::persons).toArray())
        : AgeRates.of(ages, rates);
  }

  private static double age(TableRow row) {
    double age = row.notNegative(AGE);
    if (age > 150) {
      throw row.fault(AGE, "an age up to 150", "Correct it; ages are in years.");
    }
    return age;
  }

  private static double persons(TableRow row) {
    double persons = row.positive(PERSONS);
    if (persons > 1e15) {
      throw row.fault(PERSONS, "a number up to 1e15", "Correct it.");
    }
    return persons;
  }

  private static double rate(TableFile table, TableRow row) {
    String column = table.has(RATE) ? RATE : MIGRANTS;
    double number = row.notNegative(column);
    double rate = table.has(RATE) ? number : number / persons(row);
    if (rate > AgeRates.HIGHEST) {
      throw row.fault(column, "moves for each person and year, 1000 at most", "Correct the line.");
    }
    return rate;
  }

  /** Ages once each and none left out, or sums over ages would mean nothing. */
  private static void requireSteps(List<TableRow> rows) {
    for (int at = 1; at < rows.size(); at++) {
      double step = age(rows.get(at)) - age(rows.get(at - 1));
      double first = age(rows.get(1)) - age(rows.get(0));
      if (step == 0) {
        throw rows.get(at)
            .fault(
                AGE,
                "each age once (it stands in line " + rows.get(at - 1).line() + ")",
                "Keep one line.");
      }
      if (Math.abs(step - first) > 1e-9) {
        throw rows.get(at)
            .fault(
                AGE,
                "ages in equal steps",
                "Add the ages left out, with rate 0 where nobody moved, or group all alike.");
      }
    }
  }

  private static void requireMoves(TableFile table, double[] rates) {
    boolean moves = false;
    for (double rate : rates) {
      moves |= rate >= 1e-9;
    }
    if (!moves || rates.length < 2) {
      throw new BadInputException(
          Place.file(table.name()),
          "2 ages or more, and a rate of 1e-9 or more",
          moves ? "1 age" : "rates of (almost) 0 only",
          "Check that the right file was named.");
    }
  }
}
