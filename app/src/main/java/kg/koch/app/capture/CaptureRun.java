package kg.koch.app.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kg.koch.app.tabular.MethodRefusal;
import kg.koch.app.tabular.TableOutput;
import kg.koch.measure.capture.CaptureFrequencies;
import kg.koch.measure.capture.CaptureHistories;
import kg.koch.measure.capture.SizeEstimate;
import kg.koch.measure.capture.TwoLists;
import kg.koch.measure.capture.WithholdingRule.Range;
import kg.koch.measure.capture.WithholdingRule.Reason;

/** Estimates for every stratum and method, and what of them may be shown. */
public final class CaptureRun {

  private static final String WHAT_TO_DO =
      "Leave the stratum out, join it with another, or choose another method.";

  private final CaptureInput input;
  private final CaptureSettings settings;
  private final Consumer<String> said;
  private final TableOutput estimates =
      new TableOutput(
          "stratum",
          "method",
          "lists",
          "model",
          "observed",
          "unseen",
          "estimate",
          "standard_error",
          "lower",
          "upper",
          "range_from",
          "range_to",
          "withheld");
  private final TableOutput models =
      new TableOutput(
          "stratum",
          "method",
          "model",
          "parameters",
          "deviance",
          "aic",
          "bic",
          "probability",
          "estimate");

  /**
   * @param said takes warnings for the user
   */
  public CaptureRun(CaptureInput input, CaptureSettings settings, Consumer<String> said) {
    this.input = input;
    this.settings = settings;
    this.said = said;
  }

  /** Goes through all strata. */
  public void run() {
    for (String stratum : input.strata()) {
      for (CaptureMethod method : methods()) {
        estimate(stratum, method);
      }
    }
  }

  public TableOutput estimates() {
    return estimates;
  }

  public TableOutput models() {
    return models;
  }

  private List<CaptureMethod> methods() {
    if (!settings.methods().isEmpty()) {
      return settings.methods();
    }
    return switch (input.lists().size()) {
      case 0 -> List.of(CaptureMethod.CHAO, CaptureMethod.CHAO_BIAS_CORRECTED);
      case 2 -> List.of(CaptureMethod.CHAPMAN);
      default -> List.of(CaptureMethod.LOG_LINEAR, CaptureMethod.AVERAGED);
    };
  }

  private void estimate(String stratum, CaptureMethod method) {
    CaptureHistories histories = input.histories(stratum);
    if (method.needsLists() && histories == null) {
      throw input
          .table()
          .fault("lists for the method " + method, "frequencies", "Give --lists instead.");
    }
    Estimators many = new Estimators(settings, input.lists());
    switch (method) {
      case LINCOLN_PETERSEN ->
          pairs(stratum, method, Objects.requireNonNull(histories), TwoLists::lincolnPetersen);
      case CHAPMAN -> pairs(stratum, method, Objects.requireNonNull(histories), TwoLists::chapman);
      case CHAO -> frequencies(stratum, method, CaptureFrequencies::chao);
      case CHAO_BIAS_CORRECTED ->
          frequencies(stratum, method, CaptureFrequencies::chaoBiasCorrected);
      case ZELTERMAN -> frequencies(stratum, method, CaptureFrequencies::zelterman);
      case LOG_LINEAR -> lists(stratum, method, Objects.requireNonNull(histories), many::logLinear);
      case AVERAGED -> lists(stratum, method, Objects.requireNonNull(histories), many::averaged);
    }
  }

  private void pairs(
      String stratum,
      CaptureMethod method,
      CaptureHistories histories,
      Function<TwoLists, SizeEstimate> estimator) {
    for (int one = 0; one < histories.lists(); one++) {
      for (int other = one + 1; other < histories.lists(); other++) {
        TwoLists pair = histories.pair(one, other);
        String names = input.lists().get(one) + "+" + input.lists().get(other);
        show(
            stratum,
            method,
            names,
            pair.observed(),
            pair.both(),
            () -> Estimated.plain(names, pair.observed(), estimator.apply(pair)));
      }
    }
  }

  private void frequencies(
      String stratum, CaptureMethod method, Function<CaptureFrequencies, SizeEstimate> estimator) {
    CaptureFrequencies met = input.frequencies(stratum);
    String names = String.join("+", input.lists());
    show(
        stratum,
        method,
        names,
        met.observed(),
        met.twice(),
        () -> Estimated.plain(names, met.observed(), estimator.apply(met)));
  }

  private void lists(
      String stratum,
      CaptureMethod method,
      CaptureHistories histories,
      Function<CaptureHistories, Estimated> estimator) {
    show(
        stratum,
        method,
        String.join("+", input.lists()),
        histories.observed(),
        histories.smallestOverlap(),
        () -> estimator.apply(histories));
  }

  private void show(
      String stratum,
      CaptureMethod method,
      String lists,
      long observed,
      long overlap,
      Supplier<Estimated> estimator) {
    Optional<Reason> weak = settings.rule().judge(observed, overlap);
    if (weak.isPresent()) {
      withhold(stratum, method, lists, weak.get());
      return;
    }
    Estimated estimated =
        MethodRefusal.in(input.table(), CaptureInput.where(stratum), WHAT_TO_DO, estimator);
    estimated.warnings().forEach(warning -> said.accept(about(stratum, method) + warning));
    Optional<Reason> wide = settings.rule().judge(estimated.size());
    if (wide.isPresent()) {
      withhold(stratum, method, lists, wide.get());
      return;
    }
    write(stratum, method, estimated);
  }

  private static String about(String stratum, CaptureMethod method) {
    return (stratum.isEmpty() ? "" : "Stratum " + stratum + ", ") + method + ": ";
  }

  private void withhold(String stratum, CaptureMethod method, String lists, Reason reason) {
    List<Object> row = new ArrayList<>(List.of(stratum, method, lists, "", "", "", "", "", ""));
    row.addAll(List.of("", "", "", reason.name().toLowerCase(java.util.Locale.ROOT)));
    estimates.row(row.toArray());
  }

  private void write(String stratum, CaptureMethod method, Estimated estimated) {
    SizeEstimate size = estimated.size();
    Range range = settings.rule().range(size);
    estimates.row(
        stratum,
        method,
        estimated.lists(),
        estimated.model(),
        estimated.observed(),
        size.estimate() - estimated.observed(),
        size.estimate(),
        size.standardError(),
        size.lower(),
        size.upper(),
        range.from(),
        range.to(),
        "");
    for (Estimated.Alternative model : estimated.models()) {
      models.row(
          stratum,
          method,
          model.model(),
          model.parameters(),
          model.deviance(),
          model.aic(),
          model.bic(),
          model.probability(),
          model.estimate());
    }
  }
}
