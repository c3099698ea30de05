package kg.koch.measure.survey.calibrate;

import java.util.ArrayList;
import java.util.List;

/** Variables known for every row, with their totals in the population. */
public final class Auxiliaries {

  private final List<String> names = new ArrayList<>();
  private final List<double[]> columns = new ArrayList<>();
  private final List<Double> totals = new ArrayList<>();

  /**
   * Adds a variable.
   *
   * @param name to tell it to a person
   * @param values of the rows; finite
   * @param total in the population
   */
  public Auxiliaries add(String name, double[] values, double total) {
    if (!Double.isFinite(total)) {
      throw new CalibrationFault("%s: expected a total; got %s".formatted(name, total));
    }
    names.add(name);
    columns.add(values.clone());
    totals.add(total);
    return this;
  }

  static Auxiliaries ofMargins(List<Margin> margins) {
    Auxiliaries all = new Auxiliaries();
    for (Margin margin : margins) {
      for (int category = 0; category < margin.totals().length; category++) {
        double[] column = new double[margin.categoryOfRow().length];
        for (int row = 0; row < column.length; row++) {
          column[row] = margin.categoryOfRow()[row] == category ? 1 : 0;
        }
        String name = margin.name() + "=" + margin.categories().get(category);
        all.add(name, column, margin.totals()[category]);
      }
    }
    return all;
  }

  int size() {
    return columns.size();
  }

  String name(int position) {
    return names.get(position);
  }

  double[] column(int position) {
    return columns.get(position);
  }

  double total(int position) {
    return totals.get(position);
  }
}
