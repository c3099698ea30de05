package kg.koch.check.figures;

import java.util.List;

/**
 * A figure that cannot be, or that is to be doubted.
 *
 * @param figure the figure itself
 * @param others figures it was held against
 * @param values what the rule's text names, in its order
 */
public record FigureFinding(
    Figure figure, FigureRuleName rule, List<Figure> others, List<String> values) {

  public FigureFinding {
    others = List.copyOf(others);
    values = List.copyOf(values);
  }

  /** Lines of the figures it was held against, in order. */
  public List<Long> otherLines() {
    return others.stream().map(Figure::line).distinct().sorted().toList();
  }
}
