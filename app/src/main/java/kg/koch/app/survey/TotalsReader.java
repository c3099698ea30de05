package kg.koch.app.survey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.survey.calibrate.Auxiliaries;
import kg.koch.measure.survey.calibrate.Calibration;
import kg.koch.measure.survey.calibrate.LinearCalibration;
import kg.koch.measure.survey.calibrate.Margin;
import kg.koch.measure.survey.calibrate.PostStratification;
import kg.koch.measure.survey.calibrate.Raking;

/** Makes a calibration of files of known totals. */
final class TotalsReader {

  private static final String TOTAL = "total";
  private static final int MOST_ROUNDS = 1000;

  private final TableFile answers;

  TotalsReader(TableFile answers) {
    this.answers = answers;
  }

  Calibration read(KnownTotals totals) {
    Path cells = totals.poststratify();
    Path variables = totals.calibrate();
    if (cells != null) {
      return new PostStratification(margin(cells));
    }
    if (!totals.rake().isEmpty()) {
      return new Raking(totals.rake().stream().map(this::margin).toList(), MOST_ROUNDS);
    }
    return variables == null ? Calibration.none() : linear(variables);
  }

  /** Every column but the total names a column of the answers. */
  private Margin margin(Path path) {
    TableFile file = TableFile.read(path, TOTAL);
    List<String> variables = new ArrayList<>(file.columns());
    variables.remove(TOTAL);
    if (variables.isEmpty()) {
      throw file.fault(
          "a column of categories beside the total", "the total alone", "Add the column.");
    }
    Map<List<String>, Integer> positions = new HashMap<>();
    List<Double> totals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (TableRow row : file.rows()) {
      List<String> values = variables.stream().map(row::required).toList();
      if (positions.putIfAbsent(values, totals.size()) != null) {
        throw row.fault(variables.get(0), "each category once", "Leave one of the rows out.");
      }
      totals.add(row.positive(TOTAL));
      names.add(String.join(", ", values));
    }
    return new Margin(
        String.join(", ", variables),
        names,
        totals.stream().mapToDouble(Double::doubleValue).toArray(),
        categories(path, variables, positions));
  }

  private int[] categories(
      Path path, List<String> variables, Map<List<String>, Integer> positions) {
    int[] categories = new int[answers.rows().size()];
    for (int at = 0; at < categories.length; at++) {
      TableRow row = answers.rows().get(at);
      Integer position = positions.get(variables.stream().map(row::required).toList());
      if (position == null) {
        String listed = "categories with a total in " + path.getFileName();
        throw row.fault(variables.get(0), listed, "Add the total, or merge the category.");
      }
      categories[at] = position;
    }
    return categories;
  }

  private Calibration linear(Path path) {
    TableFile file = TableFile.read(path, "variable", "category", TOTAL);
    Auxiliaries auxiliaries = new Auxiliaries();
    for (TableRow row : file.rows()) {
      String variable = row.text("variable");
      String category = row.text("category");
      String name = category.isEmpty() ? variable : variable + "=" + category;
      auxiliaries.add(name.isEmpty() ? "number of units" : name, column(row), row.number(TOTAL));
    }
    return new LinearCalibration(auxiliaries);
  }

  /** Ones, a column of numbers, or whether the answer is the category. */
  private double[] column(TableRow row) {
    String variable = row.text("variable");
    String category = row.text("category");
    if (!variable.isEmpty() && !answers.has(variable)) {
      throw row.fault("variable", "a column of " + answers.name(), "Correct the name.");
    }
    double[] column = new double[answers.rows().size()];
    for (int at = 0; at < column.length; at++) {
      TableRow answer = answers.rows().get(at);
      if (variable.isEmpty()) {
        column[at] = 1;
      } else if (category.isEmpty()) {
        column[at] = answer.number(variable);
      } else {
        column[at] = answer.required(variable).equals(category) ? 1 : 0;
      }
    }
    return column;
  }
}
