package kg.koch.app.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kg.koch.app.review.DecisionFile;
import kg.koch.link.review.Estimate;
import kg.koch.link.review.ReviewFigures;
import org.jspecify.annotations.Nullable;

/** The part of a linkage's report that says how good its links are, by people's decisions. */
final class ReviewSection {

  private final Optional<ReviewFigures> figures;

  private ReviewSection(Optional<ReviewFigures> figures) {
    this.figures = figures;
  }

  /** Of a file of decisions; says nothing if there is none, or it does not tell its strata. */
  static ReviewSection of(@Nullable DecisionFile decisions) {
    return new ReviewSection(decisions == null ? Optional.empty() : decisions.figures());
  }

  /** Adds the section to the page, if there is something to say. */
  void write(ReportPage page) {
    figures.ifPresent(told -> write(page, told));
  }

  private static void write(ReportPage page, ReviewFigures told) {
    page.heading("Precision by weight band")
        .text(
            "From pairs that two people looked at, and a third where they differed, of the linkage the review was drawn from, before"
                + " their decisions were applied. Bands are log odds in bits, prior included."
                + " Intervals are for 95 % confidence.")
        .text(
            "Right of all links: "
                + percent(told.precision())
                + number(" False among %,d links: ", told.links())
                + count(told.falseLinks()))
        .text(
            number("Missed among %,d pairs compared and not linked: ", told.others())
                + count(told.missedLinks())
                + " Pairs that were never compared, or weigh less, are not in it.")
        .table(
            "Links and other pairs by weight band",
            List.of(
                "pairs",
                "bits",
                "in all",
                "decided",
                "open or not to be told",
                "one person, %",
                "from",
                "to",
                "reviewers agreed"),
            told.bands().stream().map(ReviewSection::row).toList());
  }

  private static List<String> row(ReviewFigures.Band band) {
    List<String> row =
        new ArrayList<>(
            List.of(
                band.linked() ? "linked" : "not linked",
                band.band().label(),
                number("%,d", band.pairs()),
                number("%,d", band.decided()),
                number("%,d", band.open())));
    Optional<Estimate> same = band.same();
    row.add(same.map(one -> number("%.1f", 100 * one.value())).orElse("none decided yet"));
    row.add(same.map(one -> number("%.1f", 100 * one.low())).orElse(""));
    row.add(same.map(one -> number("%.1f", 100 * one.high())).orElse(""));
    row.add(number("%,d of %,d", band.agreed(), band.seenByTwo()));
    return row;
  }

  private static String percent(Optional<Estimate> share) {
    return share
        .map(
            one ->
                number(
                    "%.2f %% (%.2f to %.2f).",
                    100 * one.value(), 100 * one.low(), 100 * one.high()))
        .orElse("not known while a band has no decision.");
  }

  private static String count(Optional<Estimate> count) {
    return count
        .map(one -> number("%,.0f (%,.0f to %,.0f).", one.value(), one.low(), one.high()))
        .orElse("not known while a band has no decision.");
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
