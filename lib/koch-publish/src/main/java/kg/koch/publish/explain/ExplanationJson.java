package kg.koch.publish.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * An explanation for machines: all that {@link ExplanationText} tells people, as JSON. Texts are in
 * one language, codes and numbers in none.
 */
public final class ExplanationJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Explanation told;
  private final Language language;

  private ExplanationJson(Explanation told, Language language) {
    this.told = told;
    this.language = language;
  }

  public static String of(Explanation told, Language language) {
    return MAPPER.writeValueAsString(new ExplanationJson(told, language).all()) + "\n";
  }

  /** The parts in the order of the page. */
  private record All(
      Map<String, Object> release,
      Map<String, Object> table,
      List<Map<String, Object>> cell,
      Map<String, Object> figure,
      @Nullable Map<String, Object> formula,
      List<TableMetadata.Method> methods,
      Object run,
      Object deliveries,
      Object rules,
      Object unlinked,
      Map<String, Object> protection,
      Map<String, Object> quality,
      List<Map<String, Object>> revisions,
      List<String> changed,
      List<Map<String, Object>> definitions,
      Object others) {}

  private All all() {
    TableMetadata table = told.table();
    return new All(
        release(),
        ordered(
            "id", table.id(),
            "version", table.version(),
            "title", table.title().in(language),
            "definition", table.definition().in(language),
            "unit", table.unit().id(),
            "populationConcept", table.populationConcept().id(),
            "territoryVersion", table.territoryVersion(),
            "sourceStatus", table.sourceStatus().id()),
        told.cell().stream()
            .map(
                one ->
                    ordered(
                        "dimension", one.dimension(),
                        "code", one.code().id(),
                        "label", one.code().label().in(language)))
            .toList(),
        figure(told.figure()),
        formula(told.formula()),
        table.methods(),
        told.steps(),
        told.deliveries(),
        told.rules().stream()
            .map(
                one ->
                    ordered(
                        "rule", one.rule(),
                        "rows", one.rows(),
                        "asks", one.asks() == null ? null : one.asks().in(language)))
            .toList(),
        told.unlinked(),
        ordered(
            "method", table.protection().method(),
            "parameters", table.protection().parameters(),
            "noiseBound", table.protection().noiseBound(),
            "reason", table.protection().reason().in(language)),
        ordered(
            "flag", table.qualityFlag().id(),
            "sources", told.sources(),
            "table", told.quality(),
            "errors", told.errors()),
        told.revisions().stream().map(this::revision).toList(),
        changes(told.changed()),
        told.definitions().stream()
            .map(
                one ->
                    ordered(
                        "definition", one.definition().id(),
                        "label", one.definition().label().in(language),
                        "figure", figure(one.figure())))
            .toList(),
        told.others());
  }

  private Map<String, Object> release() {
    return ordered(
        "id", told.release().releaseId(),
        "title", told.release().title().in(language),
        "vintage", told.release().vintage(),
        "madeUp", told.release().demonstration(),
        "codeVersion", told.release().codeVersion());
  }

  private static Map<String, Object> figure(Explanation.@Nullable Figure figure) {
    if (figure == null) {
      return Map.of("published", false);
    }
    return ordered(
        "published", true,
        "value", figure.value().isPresent() ? figure.value().getAsDouble() : null,
        "observationStatus", figure.observationStatus(),
        "confidentialityStatus", figure.confidentialityStatus(),
        "interval", figure.interval(),
        "listed", figure.listed());
  }

  private @Nullable Map<String, Object> formula(@Nullable Formula formula) {
    if (formula == null) {
      return null;
    }
    return ordered(
        "kind", formula.kind(),
        "text", Messages.in(language).text("formula." + formula.kind()),
        "ingredients",
            formula.ingredients().stream()
                .map(
                    one ->
                        ordered(
                            "role", one.role(),
                            "table", one.table(),
                            "cell", one.codes(),
                            "label", one.label().in(language),
                            "figure", figure(one.figure())))
                .toList(),
        "result", formula.result().isPresent() ? formula.result().getAsDouble() : null);
  }

  private Map<String, Object> revision(Explanation.Revision one) {
    return ordered(
        "release", one.releaseId(),
        "vintage", one.vintage(),
        "figure", figure(one.figure()),
        "changed", changes(one.changed()));
  }

  private List<String> changes(@Nullable ReleaseChange change) {
    return change == null
        ? List.of()
        : ReleaseChangeText.sentences(change, language, source -> source);
  }

  private static Map<String, Object> ordered(@Nullable Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        map.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return map;
  }
}
