package kg.koch.check.figures;

import java.util.List;
import java.util.function.Consumer;

/**
 * People who cross a border mostly cross it back. Where one direction is far larger over a year,
 * the other is counted badly, and the difference is no migration.
 */
final class DirectionRule implements FigureRule {

  private static final double MOST = 0.1;
  private static final double LEAST_PERSONS = 1000;

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure out : figures.all()) {
      if (isDirection(out, "out") && out.kind().isCount() && out.period().isYear()) {
        figures.ofSubject(out, out.area()).stream()
            .filter(in -> isDirection(in, "in"))
            .filter(
                in ->
                    in.breakdown()
                        .without("direction")
                        .equals(out.breakdown().without("direction")))
            .forEach(in -> judge(out, in, findings));
      }
    }
  }

  private static boolean isDirection(Figure figure, String direction) {
    return direction.equals(figure.breakdown().terms().get("direction"));
  }

  private static void judge(Figure out, Figure in, Consumer<FigureFinding> findings) {
    double larger = Math.max(out.amount(), in.amount());
    double difference = Math.abs(out.amount() - in.amount());
    if (difference > MOST * larger && larger > LEAST_PERSONS) {
      boolean isOut = out.amount() > in.amount();
      findings.accept(
          new FigureFinding(
              isOut ? out : in,
              FigureRuleName.DIRECTIONS,
              List.of(isOut ? in : out),
              List.of(
                  out.shown(),
                  in.shown(),
                  Numbers.shown(difference),
                  Numbers.percent(difference / larger))));
    }
  }
}
