package kg.koch.check.figures;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * No part is larger than the whole, and parts that share nobody add up to it.
 *
 * <p>A list of parts need not be complete: the largest countries of a table are one. It is held to
 * be incomplete by mistake where little is missing of the whole, yet more than the smallest part
 * listed; and where it names "other", nothing may be missing.
 */
final class PartsRule implements FigureRule {

  /** More than this missing is a choice of parts, not a slip. */
  private static final double MOST_MISSING = 0.07;

  /** More parts are not tried for a subset that adds up. */
  private static final int MOST_TRIED = 16;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure whole : figures.all()) {
      if (whole.kind().isCount() && !whole.isSigned() && !figures.isDenominator(whole)) {
        List<Figure> sameArea =
            figures.ofSubject(whole, whole.area()).stream()
                .filter(part -> !figures.isDenominator(part))
                .toList();
        larger(whole, sameArea, findings);
        areasLarger(whole, figures, findings);
        byDimension(whole, sameArea)
            .forEach((dimension, parts) -> sum(whole, dimension, parts, figures, findings));
        sum(whole, "area", areaParts(whole, figures), figures, findings);
      }
    }
  }

  private static void larger(Figure whole, List<Figure> others, Consumer<FigureFinding> findings) {
    for (Figure part : others) {
      if (part.breakdown().isPartOf(whole.breakdown())) {
        tell(whole, part, findings);
      }
    }
  }

  private static void areasLarger(Figure whole, Figures figures, Consumer<FigureFinding> findings) {
    areaParts(whole, figures).forEach(part -> tell(whole, part, findings));
  }

  private static void tell(Figure whole, Figure part, Consumer<FigureFinding> findings) {
    if (part.amount() > whole.amount() + part.rounding() + whole.rounding()) {
      findings.accept(
          new FigureFinding(
              part,
              FigureRuleName.PART_OVER_WHOLE,
              List.of(whole),
              List.of(part.shown(), whole.shown())));
    }
  }

  private static List<Figure> areaParts(Figure whole, Figures figures) {
    List<Figure> parts = new ArrayList<>();
    for (String child : figures.places().children(whole.area())) {
      figures.ofSubject(whole, child).stream()
          .filter(part -> part.breakdown().equals(whole.breakdown()))
          .findFirst()
          .ifPresent(parts::add);
    }
    return parts;
  }

  /** Parts that say one thing more than the whole, by the dimension it is said in. */
  private static Map<String, List<Figure>> byDimension(Figure whole, List<Figure> others) {
    Map<String, List<Figure>> found = new TreeMap<>();
    for (Figure part : others) {
      if (part.breakdown().isPartOf(whole.breakdown())
          && part.breakdown().terms().size() == whole.breakdown().terms().size() + 1) {
        part.breakdown().terms().keySet().stream()
            .filter(dimension -> !whole.breakdown().terms().containsKey(dimension))
            .forEach(
                dimension -> found.computeIfAbsent(dimension, key -> new ArrayList<>()).add(part));
      }
    }
    return found;
  }

  private static void sum(
      Figure whole,
      String dimension,
      List<Figure> all,
      Figures figures,
      Consumer<FigureFinding> findings) {
    List<Figure> parts = once(all, dimension);
    if (parts.size() < 2 || dimension.equals(Breakdown.OTHER)) {
      return;
    }
    double unnamed = Numbers.sum(unnamed(whole, figures));
    double sum = Numbers.sum(parts);
    double rounding = Numbers.rounding(parts) + whole.rounding();
    boolean isOff =
        sum > whole.amount() + rounding
            ? isTooMuch(whole, parts, dimension, figures)
            : sum + unnamed < whole.amount() - rounding
                && isTooLittle(whole, parts, dimension, figures);
    if (isOff) {
      findings.accept(
          new FigureFinding(
              whole,
              FigureRuleName.PARTS_SUM,
              parts,
              List.of(
                  Numbers.shown(sum > whole.amount() ? sum : sum + unnamed),
                  Numbers.shown(whole.amount()),
                  Numbers.shown(Math.abs(whole.amount() - sum)))));
    }
  }

  /** Parts whose words are not understood may belong to any dimension. */
  private static List<Figure> unnamed(Figure whole, Figures figures) {
    return figures.ofSubject(whole, whole.area()).stream()
        .filter(part -> part.breakdown().terms().containsKey(Breakdown.OTHER))
        .filter(part -> part.breakdown().without(Breakdown.OTHER).equals(whole.breakdown()))
        .toList();
  }

  /** A value that stands twice is another rule's matter. */
  private static List<Figure> once(List<Figure> parts, String dimension) {
    Set<String> seen = new HashSet<>();
    return parts.stream()
        .filter(
            part -> dimension.equals("area") || seen.add(part.breakdown().terms().get(dimension)))
        .collect(toList());
  }

  /** Groups may hold each other (CIS, Russia): then some of them add up. */
  private static boolean isTooMuch(
      Figure whole, List<Figure> parts, String dimension, Figures figures) {
    if (dimension.equals("area") || parts.stream().allMatch(part -> part.amount() <= 0)) {
      return true;
    }
    boolean disjoint = figures.isDisjoint(dimension) && !dimension.equals("country");
    return disjoint || (parts.size() <= MOST_TRIED && !someAddUp(whole, parts));
  }

  private static boolean someAddUp(Figure whole, List<Figure> parts) {
    for (int chosen = 1; chosen < 1 << parts.size(); chosen++) {
      double sum = 0;
      double rounding = whole.rounding();
      for (int part = 0; part < parts.size(); part++) {
        if ((chosen & 1 << part) != 0) {
          sum += parts.get(part).amount();
          rounding += parts.get(part).rounding();
        }
      }
      if (Integer.bitCount(chosen) > 1 && Math.abs(sum - whole.amount()) <= rounding * 1.001) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTooLittle(
      Figure whole, List<Figure> parts, String dimension, Figures figures) {
    if (dimension.equals("area")) {
      return parts.size() == figures.places().children(whole.area()).size();
    }
    boolean namesOther =
        parts.stream().anyMatch(part -> "other".equals(part.breakdown().terms().get(dimension)));
    if (namesOther || isWholeDimension(dimension, parts, figures)) {
      return true;
    }
    double missing = whole.amount() - Numbers.sum(parts);
    double smallest = parts.stream().mapToDouble(Figure::amount).min().orElse(0);
    return parts.size() >= 3
        && missing <= MOST_MISSING * whole.amount()
        && missing > smallest
        && !(parts.size() <= MOST_TRIED && someAddUp(whole, parts));
  }

  /** All values of a dimension that is not one of countries: women and men, in and out. */
  private static boolean isWholeDimension(String dimension, List<Figure> parts, Figures figures) {
    return !dimension.equals("country")
        && figures.declared().dimensions().stream()
            .filter(one -> one.id().equals(dimension) && one.disjoint())
            .anyMatch(one -> new HashSet<>(one.words().values()).size() == parts.size());
  }
}
