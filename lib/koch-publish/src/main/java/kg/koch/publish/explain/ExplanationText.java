package kg.koch.publish.explain;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.ReferenceFigure;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.Protection;
import kg.koch.publish.text.Figures;
import kg.koch.publish.text.Messages;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** An explanation as plain text for people, in one language. */
public final class ExplanationText {

  private final Explanation told;
  private final Language language;
  private final Messages messages;
  private final Appendable out;

  private ExplanationText(Explanation told, Language language, Appendable out) {
    this.told = told;
    this.language = language;
    this.messages = Messages.in(language);
    this.out = out;
  }

  public static void write(Explanation told, Language language, Appendable out) throws IOException {
    ExplanationText text = new ExplanationText(told, language, out);
    text.writeFigure();
    text.writeMeaning();
    text.writeFormula();
    text.writeRun();
    text.writeProtection();
    text.writeQuality();
    text.writeRevisions();
    text.writeBeside();
  }

  private void writeFigure() throws IOException {
    line(told.table().id() + ". " + told.table().title().in(language));
    if (told.release().demonstrationLabel() != null) {
      line(told.release().demonstrationLabel().in(language));
    }
    line(told.release().title().in(language) + ", " + told.release().releaseId());
    heading("explain.cell");
    for (Explanation.Chosen chosen : told.cell()) {
      item(
          "%s: %s (%s=%s)"
              .formatted(
                  chosen.label().in(language),
                  chosen.code().label().in(language),
                  chosen.dimension(),
                  chosen.code().id()));
    }
    fact("explain.value", value(told.figure()));
    FigureInterval interval = told.figure().interval();
    if (interval != null) {
      String lower = Figures.plain(interval.lower());
      line(messages.text("explain.interval", lower, Figures.plain(interval.upper())));
    }
    if (told.figure().isImprecise()) {
      line(messages.text("explain.imprecise.why"));
    }
    if (told.figure().isHidden()) {
      line(messages.text("explain.hidden.why", told.table().protection().reason().in(language)));
    }
    if (!told.figure().listed() && !told.figure().isHidden()) {
      line(messages.text("explain.zero.why"));
    }
  }

  private String value(Explanation.@Nullable Figure figure) {
    if (figure == null) {
      return messages.text("explain.revision.absent");
    }
    String none = messages.text(figure.isHidden() ? "explain.hidden" : "explain.none");
    String value = figure.value().isPresent() ? Figures.plain(figure.value().getAsDouble()) : none;
    return "%s (%s; %s)"
        .formatted(
            value,
            messages.text("status." + figure.observationStatus()),
            messages.text("confidentiality." + figure.confidentialityStatus()));
  }

  private void writeMeaning() throws IOException {
    TableMetadata table = told.table();
    fact("explain.definition", table.definition().in(language));
    fact("explain.unit", table.unit().label().in(language));
    fact("explain.population", table.populationConcept().label().in(language));
    fact("explain.reference-period", table.referencePeriod());
    fact("explain.territory", table.territoryVersion());
    fact("explain.vintage", table.vintage());
    fact("explain.source-status", table.sourceStatus().label().in(language));
    heading("explain.sources");
    for (TableMetadata.Source source : table.sources()) {
      item(source.title().in(language) + " (" + source.owner().in(language) + ")");
    }
    heading("explain.methods");
    for (TableMetadata.Method method : table.methods()) {
      item(messages.text("explain.method", method.id(), method.version()));
    }
  }

  private void writeFormula() throws IOException {
    Formula formula = told.formula();
    if (formula == null) {
      return;
    }
    heading("formula.title");
    item(messages.text("formula." + formula.kind()));
    for (Formula.Ingredient one : formula.ingredients()) {
      item(
          "%s: %s, %s %s: %s"
              .formatted(
                  messages.text("formula.role." + one.role()),
                  one.label().in(language),
                  one.table(),
                  one.codes(),
                  value(one.figure())));
    }
    OptionalDouble result = formula.result();
    item(
        result.isPresent()
            ? FormulaText.digits(formula, Figures::plain)
                + " = "
                + Figures.plain(result.getAsDouble())
            : messages.text("formula.hidden"));
    if (formula.within()) {
      item(messages.text("formula.within"));
    }
  }

  private void writeBeside() throws IOException {
    if (!told.definitions().isEmpty()) {
      heading("explain.definitions");
    }
    for (Explanation.Defined one : told.definitions()) {
      item(one.definition().label().in(language) + ": " + value(one.figure()));
    }
    if (!told.others().isEmpty()) {
      heading("explain.others");
    }
    for (ReferenceFigure one : told.others()) {
      item(Figures.plain(one.value()) + " (" + one.definition() + "; " + one.citation() + ")");
    }
  }

  private void writeRun() throws IOException {
    heading("explain.run");
    Map<String, List<Lineage.Step>> stages =
        told.steps().stream()
            .collect(
                Collectors.groupingBy(
                    Lineage.Step::stage, LinkedHashMap::new, Collectors.toList()));
    for (Map.Entry<String, List<Lineage.Step>> stage : stages.entrySet()) {
      int steps = stage.getValue().size();
      if (steps == 1) {
        writeStep(stage.getValue().get(0));
      } else {
        item(messages.text("explain.step.many", stage.getKey(), steps));
      }
    }
    heading("explain.deliveries");
    for (Lineage.Delivery delivery : told.deliveries()) {
      writeDelivery(delivery);
    }
    writeRules();
  }

  private void writeStep(Lineage.Step step) throws IOException {
    item(messages.text("explain.step", step.stage(), step.id(), step.codeVersion()));
    if (step.inputs().size() == 1) {
      line("    " + messages.text("explain.step.inputs", step.inputs().get(0)));
    } else if (step.inputs().size() > 1) {
      line("    " + messages.text("explain.step.inputs.many", step.inputs().size()));
    }
    if (!step.parameters().isEmpty() || !step.counts().isEmpty()) {
      line("    " + pairs(step.parameters()) + pairs(step.counts()));
    }
  }

  private static String pairs(Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(name).append('=').append(value).append(' '));
    return text.toString();
  }

  private void writeDelivery(Lineage.Delivery delivery) throws IOException {
    item(
        messages.text(
            "explain.delivery",
            delivery.source(),
            delivery.period(),
            delivery.version(),
            delivery.fileName(),
            delivery.receipt(),
            delivery.received(),
            delivery.accepted(),
            delivery.rejected(),
            messages.text("explain.verdict." + delivery.verdict())));
  }

  private void writeRules() throws IOException {
    heading("explain.rules");
    for (Explanation.Fired rule : told.rules()) {
      item(
          messages.text(
              "explain.rule",
              rule.rule(),
              rule.rows(),
              rule.asks() == null ? "" : rule.asks().in(language)));
    }
    if (told.rules().isEmpty()) {
      item(messages.text("explain.rules.none"));
    }
    heading("explain.unlinked");
    for (Map.Entry<String, Long> reason : told.unlinked().entrySet()) {
      item(reason.getKey() + ": " + reason.getValue());
    }
    if (told.unlinked().isEmpty()) {
      item(messages.text("explain.unlinked.none"));
    }
  }

  private void writeProtection() throws IOException {
    Protection protection = told.table().protection();
    heading("explain.protection");
    item(protection.method() + " " + pairs(protection.parameters()).strip());
    item(protection.reason().in(language));
    item(
        protection.noiseBound() != null
            ? messages.text("explain.noise", protection.noiseBound())
            : messages.text(
                protection.method().equals(Protection.MINIMUM_RESPONDENTS)
                    ? "explain.minimum-respondents"
                    : "explain.noise.none"));
  }

  private void writeQuality() throws IOException {
    heading("explain.quality");
    item(told.table().qualityFlag().label().in(language));
    for (Quality.SourceQuality source : told.sources()) {
      item(
          messages.text(
              "explain.quality.source", source.source(), Figures.percent(source.rejectedShare())));
      for (Map.Entry<String, Double> reason : source.unlinkedShare().entrySet()) {
        String share = Figures.percent(reason.getValue());
        line("    " + messages.text("explain.quality.unlinked", reason.getKey(), share));
      }
    }
    writeTableQuality(told.quality());
    for (Quality.TruthError error : told.errors()) {
      item(
          messages.text(
              "explain.quality.truth",
              error.measure(),
              Figures.plain(error.published()),
              Figures.plain(error.truth()),
              Figures.percent(error.relativeError())));
    }
  }

  private void writeTableQuality(Quality.@Nullable TableQuality quality) throws IOException {
    if (quality == null) {
      return;
    }
    item(
        messages.text(
            "explain.quality.table",
            quality.cells(),
            quality.hidden(),
            Figures.percent(quality.hiddenShare())));
    if (quality.undecided() != null) {
      item(messages.text("explain.quality.undecided", quality.undecided()));
    }
  }

  private void writeRevisions() throws IOException {
    heading("explain.revisions");
    for (Explanation.Revision revision : told.revisions()) {
      item(messages.text("explain.revision", revision.releaseId(), value(revision.figure())));
    }
    if (told.revisions().isEmpty()) {
      item(messages.text("explain.revisions.none"));
    }
    ReleaseChange changed = told.changed();
    if (changed != null) {
      heading("explain.changed");
      for (String sentence : ReleaseChangeText.sentences(changed, language, this::source)) {
        item(sentence);
      }
    }
  }

  private String source(String id) {
    return told.table().sources().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(one -> one.title().in(language))
        .orElse(id);
  }

  private void heading(String key) throws IOException {
    line("");
    line(messages.text(key));
  }

  private void fact(String key, String value) throws IOException {
    line(messages.text(key) + ": " + value);
  }

  private void item(String text) throws IOException {
    line("  - " + text);
  }

  private void line(String text) throws IOException {
    out.append(text.stripTrailing()).append('\n');
  }
}
