package kg.koch.check.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A rate of the whole lies between those of its parts, and is not their sum: shares of a national
 * total are printed as regional rates in this way.
 */
final class RateOfWholeRule implements FigureRule {

  private static final double CLOSE = 0.002;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure whole : figures.all()) {
      if (whole.kind().isRate() && whole.amount() > 0) {
        List<Figure> areas = areas(whole, figures);
        int known = figures.places().children(whole.area()).size();
        judge(
            whole, areas, areas.size() >= Math.max(3, known - 2), areas.size() == known, findings);
        for (List<Figure> parts : byDisjointDimension(whole, figures)) {
          judge(whole, parts, true, true, findings);
        }
      }
    }
  }

  private static void judge(
      Figure whole,
      List<Figure> parts,
      boolean mayAddUp,
      boolean complete,
      Consumer<FigureFinding> findings) {
    if (parts.size() < 2) {
      return;
    }
    double sum = Numbers.sum(parts);
    double most = parts.stream().mapToDouble(Figure::amount).max().orElse(0);
    double least = parts.stream().mapToDouble(Figure::amount).min().orElse(0);
    double rounding = Numbers.rounding(parts) + whole.rounding();
    boolean addsUp = Math.abs(sum - whole.amount()) <= Math.max(rounding, CLOSE * whole.amount());
    boolean isDistribution =
        whole.kind() == UnitKind.PERCENT && Math.abs(whole.amount() - 100) < 0.5;
    if (isDistribution || whole.isSigned()) {
      return;
    }
    if (mayAddUp && addsUp && whole.amount() > most + rounding) {
      findings.accept(
          new FigureFinding(
              whole,
              FigureRuleName.RATES_ADD_UP,
              parts,
              List.of(
                  whole.shown(), Numbers.shown(sum), Numbers.shown(least), Numbers.shown(most))));
    } else if (complete
        && (whole.amount() > most + whole.rounding() * 2
            || whole.amount() < least - whole.rounding() * 2)) {
      findings.accept(
          new FigureFinding(
              whole,
              FigureRuleName.RATE_OUTSIDE_PARTS,
              parts,
              List.of(whole.shown(), Numbers.shown(least), Numbers.shown(most))));
    }
  }

  private static List<Figure> areas(Figure whole, Figures figures) {
    List<Figure> parts = new ArrayList<>();
    for (String child : figures.places().children(whole.area())) {
      figures.ofSubject(whole, child).stream()
          .filter(part -> part.breakdown().equals(whole.breakdown()))
          .findFirst()
          .ifPresent(parts::add);
    }
    return parts;
  }

  /** Women and men, towns and villages: dimensions all of whose values are printed. */
  private static List<List<Figure>> byDisjointDimension(Figure whole, Figures figures) {
    List<List<Figure>> found = new ArrayList<>();
    for (var dimension : figures.declared().dimensions()) {
      if (dimension.disjoint()
          && !dimension.id().equals("country")
          && !dimension.id().equals("direction")) {
        List<Figure> parts =
            figures.ofSubject(whole, whole.area()).stream()
                .filter(part -> part.breakdown().terms().containsKey(dimension.id()))
                .filter(part -> part.breakdown().without(dimension.id()).equals(whole.breakdown()))
                .toList();
        long values =
            parts.stream()
                .map(part -> part.breakdown().terms().get(dimension.id()))
                .distinct()
                .count();
        if (values == parts.size()
            && values == dimension.words().values().stream().distinct().count()) {
          found.add(parts);
        }
      }
    }
    return found;
  }
}
