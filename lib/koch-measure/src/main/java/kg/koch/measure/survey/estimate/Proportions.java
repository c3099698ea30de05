package kg.koch.measure.survey.estimate;

import java.util.ArrayList;
import java.util.List;
import kg.koch.measure.survey.expression.Figure;
import org.jspecify.annotations.Nullable;

/** Shares of the categories of a variable; every category in every domain, empty ones too. */
final class Proportions {

  private final List<@Nullable String> column;
  private final List<String> categories;

  /**
   * @throws IllegalArgumentException when the one category asked for is nobody's answer
   */
  Proportions(Figure.ProportionOf figure, SurveyTable table) {
    column = table.texts(figure.variable());
    String one = figure.category();
    List<String> all = Domains.categories(column);
    categories =
        one == null ? all : all.stream().filter(each -> Domains.isSame(each, one)).toList();
    if (categories.isEmpty()) {
      throw new IllegalArgumentException(
          "Expected a category of %s, one of %s; got %s".formatted(figure.variable(), all, one));
    }
  }

  List<Wanted> wanted(Domain domain) {
    boolean[] answered = domain.members().clone();
    for (int row = 0; row < answered.length; row++) {
      answered[row] &= column.get(row) != null;
    }
    List<Wanted> wanted = new ArrayList<>();
    for (String category : categories) {
      wanted.add(new Wanted(domain, category, Ratio.mean(is(category), answered)));
    }
    return wanted;
  }

  private double[] is(String category) {
    double[] is = new double[column.size()];
    for (int row = 0; row < is.length; row++) {
      is[row] = category.equals(column.get(row)) ? 1 : 0;
    }
    return is;
  }
}
