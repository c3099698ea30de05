package kg.koch.app.survey;

import java.util.ArrayList;
import java.util.List;
import kg.koch.app.tabular.TableFile;
import kg.koch.app.tabular.TableRow;
import kg.koch.measure.survey.estimate.SurveyTable;
import org.jspecify.annotations.Nullable;

/** Answers in a file. An empty field or NA is no answer. */
final class AnswersFile implements SurveyTable {

  private final TableFile file;

  AnswersFile(TableFile file) {
    this.file = file;
  }

  @Override
  public int rows() {
    return file.rows().size();
  }

  @Override
  public double[] numbers(String column) {
    List<TableRow> rows = file.rows();
    double[] numbers = new double[rows.size()];
    for (int row = 0; row < numbers.length; row++) {
      boolean missing = rows.get(row).isMissing(column);
      numbers[row] = missing ? Double.NaN : rows.get(row).number(column);
    }
    return numbers;
  }

  @Override
  public List<@Nullable String> texts(String column) {
    List<@Nullable String> texts = new ArrayList<>();
    for (TableRow row : file.rows()) {
      texts.add(row.isMissing(column) ? null : row.text(column));
    }
    return texts;
  }
}
