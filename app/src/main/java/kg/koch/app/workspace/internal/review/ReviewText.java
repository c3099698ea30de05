package kg.koch.app.workspace.internal.review;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.link.review.Decision;
import kg.koch.link.review.Estimate;
import kg.koch.link.review.PairReview.State;
import kg.koch.link.review.ReviewFigures;
import kg.koch.link.review.ReviewerAgreement;
import kg.koch.link.review.WeightBand;
import org.jspecify.annotations.Nullable;

/** What of a review is shown, as text in one language. */
final class ReviewText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Texts texts;

  ReviewText(Texts texts) {
    this.texts = texts;
  }

  SetRow row(StoredSet set, ReviewProgress progress, String reviewer) {
    return new SetRow(
        set.setId(),
        set.title(),
        time(set.opened()),
        time(set.closed()),
        set.closedBy() == null ? "" : set.closedBy(),
        set.records(),
        set.pairs(),
        progress.count(State.AGREED) + progress.count(State.RESOLVED),
        progress.count(State.DISPUTED),
        progress.count(State.OPEN),
        reviewer.isEmpty() ? 0 : progress.waitingFor(reviewer));
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "" : TIME.format(time);
  }

  List<AgreementRow> agreements(ReviewProgress progress) {
    List<AgreementRow> rows = new ArrayList<>();
    progress
        .agreements()
        .forEach((names, one) -> rows.add(agreement(names.get(0), names.get(1), one)));
    return rows;
  }

  private AgreementRow agreement(String first, String second, ReviewerAgreement one) {
    List<List<Long>> counts =
        Arrays.stream(Decision.values())
            .map(
                row ->
                    Arrays.stream(Decision.values()).map(column -> one.count(row, column)).toList())
            .toList();
    OptionalDouble share = one.observed();
    OptionalDouble kappa = one.kappa();
    return new AgreementRow(
        first,
        second,
        one.pairs(),
        share.isPresent() ? percent(share.getAsDouble()) : "",
        kappa.isPresent() ? texts.decimal(kappa.getAsDouble(), 2) : "",
        counts);
  }

  List<BandRow> bands(ReviewFigures figures) {
    return figures.bands().stream().map(this::band).toList();
  }

  private BandRow band(ReviewFigures.Band band) {
    return new BandRow(
        band.linked(),
        band.band() == WeightBand.CERTAIN
            ? texts.of("review.by-rule")
            : band.band()
                .label()
                .replace("-", "−")
                .replace(" to ", " … ")
                .replace(" and more", " +"),
        texts.number(band.pairs()),
        texts.number(band.decided()),
        band.same().map(one -> percent(one.value())).orElse(""),
        band.same().map(one -> percent(one.low()) + " … " + percent(one.high())).orElse(""),
        texts.number(band.agreed()) + " / " + texts.number(band.seenByTwo()));
  }

  /** Precision, false links and missed links, each a sentence; none while it is not known. */
  List<String> summary(ReviewFigures figures) {
    List<String> told = new ArrayList<>();
    figures
        .precision()
        .ifPresent(
            one ->
                told.add(
                    texts.of("review.precision")
                        + ": "
                        + percent(one.value())
                        + " ("
                        + percent(one.low())
                        + " … "
                        + percent(one.high())
                        + ")"));
    count("review.false-links", figures.falseLinks(), told);
    count("review.missed-links", figures.missedLinks(), told);
    return told;
  }

  private void count(String name, Optional<Estimate> count, List<String> told) {
    count.ifPresent(
        one ->
            told.add(
                texts.of(name)
                    + ": "
                    + texts.number(Math.round(one.value()))
                    + " ("
                    + texts.number(Math.round(one.low()))
                    + " … "
                    + texts.number(Math.round(one.high()))
                    + ")"));
  }

  private String percent(double share) {
    return texts.decimal(100 * share, 1) + " %";
  }
}
