package kg.koch.app.measure.internal;

import java.util.Arrays;
import java.util.List;
import kg.koch.catalog.CodeList;
import kg.koch.measure.survey.estimate.SurveyTable;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Where each respondent stands on a dimension: at the code answered, or, where the codes are ranges
 * of ages, at the one that holds the number answered. Another code stands at "other" if there is
 * one, no answer at "unknown"; else at the total only.
 */
final class SurveyAxis {

  private static final String OTHER = "_O";
  private static final String FROM = "from_age";
  private static final String TO = "to_age";

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
    if (list.byProperty(FROM).isEmpty()) {
      List<@Nullable String> codes = answers.texts(column);
      Arrays.setAll(positions, row -> position(dimension, codes.get(row)));
    } else {
      double[] numbers = answers.numbers(column);
      Arrays.setAll(positions, row -> position(dimension, range(list, numbers[row])));
    }
    return new SurveyAxis(dimension, positions);
  }

  private static int position(Dimension dimension, @Nullable String code) {
    int total = dimension.findTotal().orElse(-1);
    return code == null
        ? dimension.findPosition(Dimension.UNKNOWN).orElse(total)
        : dimension.findPosition(code).or(() -> dimension.findPosition(OTHER)).orElse(total);
  }

  private static @Nullable String range(CodeList list, double number) {
    for (CodeList.Code code : list.codes()) {
      String from = code.properties().getOrDefault(FROM, "");
      String to = code.properties().getOrDefault(TO, "");
      boolean holds =
          !from.isEmpty()
              && number >= Integer.parseInt(from)
              && (to.isEmpty() || number < Integer.parseInt(to) + 1);
      if (holds) {
        return code.id();
      }
    }
    return null;
  }

  /** Takes out who does not stand at the code or below it. */
  void keep(boolean[] members, int code) {
    for (int row = 0; row < members.length; row++) {
      members[row] &= positions[row] >= 0 && within[code][positions[row]];
    }
  }
}
