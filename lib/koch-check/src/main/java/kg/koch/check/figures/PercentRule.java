package kg.koch.check.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A percentage is made again from the numbers it is of: those printed with it ("969 of 2153", "27 %
 * of 750,000"), or the counts beside it.
 */
final class PercentRule implements FigureRule {

  private static final String NUMBER =
      "(\\d[\\d \u00a0,.]*\\d|\\d)\\s*(thousand|thous|тыс|миң|million|mln|млн)?[.]?\\s*";
  private static final Pattern PART_OF_WHOLE =
      Pattern.compile(NUMBER + "(?:persons |people |чел[а-я]* )?(?:of|out of|из|/)\\s+" + NUMBER);
  private static final Pattern OF_WHOLE = Pattern.compile("(?:^|\\s)(?:of|из)\\s+" + NUMBER);
  private static final Pattern PERCENT_OF_WHOLE =
      Pattern.compile(
          "(\\d+(?:[.,]\\d+)?)\\s*(?:%|percent|per cent|процент[а-я]*|пайыз[а-я]*)\\s*(?:of|от|из)?"
              + "\\s*(?:a |the )?(?:total |base |population )?(?:of )?"
              + NUMBER);

  /** So that a value on the edge of rounding is not found. */
  private static final double LAST_DIGIT = 0.0005;

  /** What a percentage is of: a number beside it, or one that its text names. */
  private record Whole(double amount, double rounding, List<Figure> figures) {}

  @Override
  public void check(Figures figures, Consumer<FigureFinding> findings) {
    for (Figure figure : figures.all()) {
      String text = figure.labels().text().toLowerCase(Locale.ROOT);
      if (figure.kind() == UnitKind.PERCENT) {
        fromItsText(figure, text, findings);
        fromCounts(figure, text, figures, findings);
      } else if (figure.kind().isCount()) {
        percentInText(figure, text, findings);
      }
    }
  }

  private static void fromItsText(Figure percent, String text, Consumer<FigureFinding> findings) {
    Matcher numbers = PART_OF_WHOLE.matcher(text);
    if (numbers.find()) {
      double part = number(numbers.group(1), numbers.group(2));
      double whole = number(numbers.group(3), numbers.group(4));
      boolean thousandIsOfBoth = numbers.group(2) == null && numbers.group(4) != null;
      double scaled = thousandIsOfBoth && part < whole / 500 ? part * 1000 : part;
      judge(percent, percent.amount(), percent.rounding(), scaled, whole, findings);
    }
  }

  private static void percentInText(Figure count, String text, Consumer<FigureFinding> findings) {
    Matcher said = PERCENT_OF_WHOLE.matcher(text);
    if (said.find()) {
      double percent = Double.parseDouble(said.group(1).replace(',', '.'));
      double rounding = said.group(1).matches("\\d+") ? 0.5 : 0.05;
      double named = number(said.group(2), said.group(3));
      double whole =
          named < count.amount() ? named * count.unit().multiplier().doubleValue() : named;
      double grace = whole > 0 ? 100 * count.rounding() / whole : 0;
      judge(count, percent, rounding + grace, count.amount(), whole, findings);
    }
  }

  private static double number(String digits, @Nullable String scale) {
    String plain = digits.replaceAll("[ \u00a0]", "");
    boolean hasGroups = plain.matches("\\d{1,3}([.,]\\d{3})+");
    plain = hasGroups ? plain.replaceAll("[.,]", "") : plain.replace(',', '.');
    double number = plain.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(plain) : 0;
    if (scale == null) {
      return number;
    }
    return number * (scale.matches("million|mln|млн") ? 1e6 : 1e3);
  }

  private static void judge(
      Figure figure,
      double percent,
      double rounding,
      double part,
      double whole,
      Consumer<FigureFinding> findings) {
    if (part > 0 && whole > 0 && Math.abs(100 * part / whole - percent) > rounding + LAST_DIGIT) {
      tell(figure, percent, part, new Whole(whole, 0, List.of()), List.of(), findings);
    }
  }

  /** One count of the quantity, and one or more numbers that it may be a share of. */
  private static void fromCounts(
      Figure percent, String text, Figures figures, Consumer<FigureFinding> findings) {
    List<Figure> beside = SameQuantity.countsBeside(percent, figures);
    List<Figure> parts =
        beside.stream()
            .filter(other -> !isWhole(other, figures) && other.amount() > 0)
            .filter(other -> SameQuantity.hasSameTerms(other, percent))
            .toList();
    List<Whole> wholes = new ArrayList<>();
    beside.stream()
        .filter(other -> isWhole(other, figures) && other.amount() > 0)
        .forEach(base -> wholes.add(new Whole(base.amount(), base.rounding(), List.of(base))));
    Matcher named = OF_WHOLE.matcher(text);
    if (named.find()) {
      wholes.add(new Whole(number(named.group(1), named.group(2)), 0, List.of()));
    }
    if (parts.size() == 1 && wholes.stream().noneMatch(one -> fits(percent, parts.get(0), one))) {
      wholes.stream()
          .findFirst()
          .ifPresent(
              whole ->
                  tell(percent, percent.amount(), parts.get(0).amount(), whole, parts, findings));
    }
  }

  private static boolean isWhole(Figure figure, Figures figures) {
    return figures.isDenominator(figure)
        || Words.hasAny(figure.stem(), figures.declared().denominators());
  }

  private static boolean fits(Figure percent, Figure part, Whole whole) {
    double made = 100 * part.amount() / whole.amount();
    double relative = part.rounding() / part.amount() + whole.rounding() / whole.amount();
    return Math.abs(made - percent.amount()) <= percent.rounding() + made * relative + LAST_DIGIT;
  }

  private static void tell(
      Figure figure,
      double percent,
      double part,
      Whole whole,
      List<Figure> parts,
      Consumer<FigureFinding> findings) {
    List<Figure> others = new ArrayList<>(parts);
    others.addAll(whole.figures());
    findings.accept(
        new FigureFinding(
            figure,
            FigureRuleName.PERCENT_RECOMPUTED,
            others,
            List.of(
                Numbers.shown(percent),
                Numbers.shown(part),
                Numbers.shown(whole.amount()),
                Numbers.shown(100 * part / whole.amount()))));
  }
}
