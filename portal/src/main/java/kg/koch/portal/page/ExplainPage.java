package kg.koch.portal.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.portal.release.Address;
import kg.koch.portal.release.View;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.ReferenceFigure;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.explain.CellAddress;
import kg.koch.publish.explain.Explanation;
import kg.koch.publish.explain.Formula;
import kg.koch.publish.explain.FormulaText;
import kg.koch.publish.explain.ReleaseChange;
import kg.koch.publish.explain.ReleaseChangeText;
import kg.koch.publish.text.Messages;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** How one figure came to be: an {@link Explanation}, as the pages write it. */
public final class ExplainPage {

  /** The deliveries of one source, with their sums. */
  public record Supply(String source, String summary, List<Lineage.Delivery> deliveries) {}

  private final Frame frame;
  private final Explanation told;
  private final Optional<Undecided> undecided;

  private ExplainPage(Frame frame, Explanation told, Optional<Undecided> undecided) {
    this.frame = frame;
    this.told = told;
    this.undecided = undecided;
  }

  /**
   * @param view of one cell
   * @param all releases, to look for the same cell in
   * @throws kg.koch.terms.BadInputException if the cell is not published
   */
  static ExplainPage of(
      Frame frame, Release release, View view, PublishedTable cells, List<Release> all) {
    int[] positions = view.chosen().stream().mapToInt(codes -> codes.get(0)).toArray();
    CellAddress address =
        new CellAddress(
            IntStream.range(0, positions.length)
                .boxed()
                .collect(
                    Collectors.toMap(
                        axis -> view.dimension(axis).id(),
                        axis -> view.code(axis, positions[axis]))));
    return new ExplainPage(
        frame,
        Explanation.of(release, view.table().id(), address, all),
        Undecided.beside(view, cells, frame, "", positions));
  }

  public Frame frame() {
    return frame;
  }

  public Explanation told() {
    return told;
  }

  public TableMetadata table() {
    return told.table();
  }

  public Optional<Undecided> undecided() {
    return undecided;
  }

  /** Where the difference to another figure of the same phenomenon is taken apart. */
  public Optional<String> difference() {
    Map<String, String> codes = new LinkedHashMap<>();
    told.cell().forEach(one -> codes.put(one.dimension(), one.code().id()));
    return frame
        .release()
        .flatMap(release -> DifferenceLinks.of(frame, release, table().id(), codes));
  }

  /** Where the change since an earlier release is taken apart; empty for rates. */
  public Optional<String> changedSince(String releaseId) {
    String cell =
        told.cell().stream()
            .map(one -> one.dimension() + "=" + Address.encode(one.code().id()))
            .collect(Collectors.joining("&"));
    boolean itself = frame.release().map(one -> one.id().equals(releaseId)).orElse(true);
    return itself || Labels.decimals(table()) > 0
        ? Optional.empty()
        : Optional.of(
            frame.link("differences?table=" + table().id() + "&before=" + releaseId + "&" + cell));
  }

  public String back() {
    return frame.link("tables/" + table().id());
  }

  /** The code as readers see it. */
  public String code(Explanation.Chosen chosen) {
    return View.isTime(chosen.dimension())
        ? frame.period(chosen.code().id())
        : frame.say(chosen.code().label());
  }

  /** The figure in the reader's language, or why there is none. */
  public String written(Explanation.@Nullable Figure figure) {
    if (figure == null) {
      return frame.say("explain.absent");
    }
    return figure.value().isPresent()
        ? frame.numbers().write(figure.value().getAsDouble(), Labels.decimals(table()))
        : frame.say(
            figure.isHidden()
                ? "table.hidden"
                : figure.isImprecise() ? "table.imprecise" : "table.none");
  }

  /** The limits of the figure in the reader's language; null where none are published. */
  public @Nullable String interval() {
    FigureInterval interval = told.figure().interval();
    return interval == null ? null : Labels.limits(interval, table(), frame);
  }

  /** An ingredient of the formula with the page that explains it; null where nothing is there. */
  public @Nullable String path(Formula.Ingredient one) {
    if (one.figure() == null || one.itself()) {
      return null;
    }
    String cell =
        one.codes().entrySet().stream()
            .map(code -> code.getKey() + "=" + Address.encode(code.getValue()))
            .collect(Collectors.joining("&"));
    return frame.link("tables/" + one.table() + "/explain?" + cell);
  }

  /** What an ingredient is; of another table with its period. */
  public String label(Formula.Ingredient one) {
    String period = one.codes().get("TIME_PERIOD");
    return one.table().equals(table().id()) || period == null
        ? frame.say(one.label())
        : frame.say(one.label()) + ", " + frame.period(period);
  }

  /** The figure of an ingredient, in the digits of its table: counts, and what is derived. */
  public String written(Formula.Ingredient one) {
    int decimals = one.table().equals(table().id()) ? Labels.decimals(table()) : 0;
    Explanation.Figure figure = one.figure();
    return figure != null && figure.value().isPresent()
        ? frame.numbers().write(figure.value().getAsDouble(), decimals)
        : written(figure);
  }

  /** The formula in digits with its result, or why there is none. */
  public String worked(Formula formula) {
    return formula.result().isPresent()
        ? FormulaText.digits(formula, value -> frame.numbers().write(value, 0))
            + " = "
            + frame.numbers().write(formula.result().getAsDouble(), Labels.decimals(table()))
            + (formula.within() ? ". " + tell("formula.within") : "")
        : tell("formula.hidden");
  }

  /** A sentence that the command line says too. */
  public String tell(String key) {
    return Messages.in(frame.language()).text(key);
  }

  /** What changed since the release before, a sentence each. */
  public List<String> changes(@Nullable ReleaseChange change) {
    return change == null
        ? List.of()
        : ReleaseChangeText.sentences(change, frame.language(), this::sourceTitle);
  }

  private String sourceTitle(String id) {
    return table().sources().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> frame.say(one.title()))
        .orElse(id);
  }

  /** The same cell under another definition. */
  public String path(Explanation.Defined one) {
    return "/%s/tables/%s/explain?".formatted(frame.language().tag(), table().id())
        + told.cell().stream()
            .map(
                code ->
                    code.dimension()
                        + "="
                        + Address.encode(
                            code.dimension().equals("DEFINITION")
                                ? one.definition().id()
                                : code.code().id()))
            .collect(Collectors.joining("&"))
        + frame.pin("&");
  }

  /** A figure of others, in the digits of the table. */
  public String written(ReferenceFigure other) {
    return frame.numbers().write(other.value(), Labels.decimals(table()));
  }

  /** The same explanation for machines. */
  public String json() {
    String state = frame.query().isEmpty() ? "" : "?" + frame.query();
    return "/%s/tables/%s/explain.json%s".formatted(frame.language().tag(), table().id(), state);
  }

  /** The steps of each stage, in the order of the run. */
  public Collection<List<Lineage.Step>> stages() {
    return told.steps().stream()
        .collect(
            Collectors.groupingBy(Lineage.Step::stage, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  public String stage(String stage) {
    return frame.texts().has("stage." + stage) ? frame.say("stage." + stage) : stage;
  }

  /** Names and values in one line. */
  public String told(SortedMap<String, ?> values) {
    return values.entrySet().stream()
        .map(one -> one.getKey() + " = " + number(one.getValue()))
        .collect(Collectors.joining("; "));
  }

  private Object number(Object value) {
    return value instanceof Long number ? frame.count(number) : value;
  }

  /** The first twelve digits of a fingerprint, enough to tell them apart. */
  public String abbreviated(String fingerprint) {
    return fingerprint.length() <= 12 ? fingerprint : fingerprint.substring(0, 12);
  }

  /** Deliveries of the sources the table is made from, by source. */
  public List<Supply> supplies() {
    Map<String, List<Lineage.Delivery>> bySource =
        told.deliveries().stream().collect(Collectors.groupingBy(Lineage.Delivery::source));
    return table().sources().stream()
        .map(
            source ->
                supply(frame.say(source.title()), bySource.getOrDefault(source.id(), List.of())))
        .toList();
  }

  private Supply supply(String title, List<Lineage.Delivery> deliveries) {
    long received = deliveries.stream().mapToLong(Lineage.Delivery::received).sum();
    long accepted = deliveries.stream().mapToLong(Lineage.Delivery::accepted).sum();
    String summary =
        frame.say(
            "explain.deliveries.text",
            title,
            deliveries.size(),
            frame.count(received),
            frame.count(accepted));
    return new Supply(title, summary, deliveries);
  }

  public @Nullable String quality() {
    Quality.TableQuality quality = told.quality();
    return quality == null
        ? null
        : frame.say(
            "explain.quality.text",
            frame.count(quality.cells()),
            frame.count(quality.hidden()),
            frame.percent(quality.hiddenShare()));
  }

  public String error(Quality.TruthError error) {
    return frame.say(
        "explain.error.text",
        error.measure(),
        frame.count(Math.round(error.published())),
        frame.count(Math.round(error.truth())),
        frame.percent(error.relativeError()));
  }
}
