package kg.koch.app.measure.internal;

import java.util.Arrays;
import java.util.List;
import kg.koch.catalog.CodeList;
import kg.koch.measure.survey.estimate.SurveyTable;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/** Where each respondent stands on a dimension. */
final class SurveyAxis {

  private final int[] positions;
  private final boolean[][] within;

  private SurveyAxis(Dimension dimension, int[] positions) {
    this.positions = positions;
    this.within = new boolean[dimension.size()][dimension.size()];
    for (int position = 0; position < dimension.size(); position++) {
      for (int above : dimension.pathUp(position)) {
        within[above][position] = true;
      }
    }
  }

  static SurveyAxis of(Dimension dimension, CodeList list, SurveyTable answers, String column) {
    int[] positions = new int[answers.rows()];
    CodePlaces places = new CodePlaces(dimension, list);
    if (places.areRanges()) {
      double[] numbers = answers.numbers(column);
      Arrays.setAll(positions, row -> places.ofNumber(numbers[row]));
    } else {
      List<@Nullable String> codes = answers.texts(column);
      Arrays.setAll(positions, row -> places.ofCode(codes.get(row)));
    }
    return new SurveyAxis(dimension, positions);
  }

  /** Takes out who does not stand at the code or below it. */
  void keep(boolean[] members, int code) {
    for (int row = 0; row < members.length; row++) {
      members[row] &= positions[row] >= 0 && within[code][positions[row]];
    }
  }
}
