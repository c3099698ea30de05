package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Lineage;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxNames;
import kg.koch.publish.text.Figures;
import kg.koch.publish.text.Messages;

/**
 * The report about a table: reference metadata, made from what the bundle says of its definition,
 * sources, checks, protection, quality and methods.
 *
 * @param dataflow the table
 * @param parts what is told, in the order of SIMS; a part that nothing is known of is left out
 */
public record MetadataReport(
    Identity identity, Text name, Identity dataflow, Map<ReportPart, Text> parts) {

  public MetadataReport {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
  }

  /** The report about a table of a release. */
  public static MetadataReport of(Release release, TableMetadata table) {
    Map<ReportPart, Text> parts = new EnumMap<>(ReportPart.class);
    for (ReportPart part : ReportPart.values()) {
      List<String> told = new ArrayList<>();
      for (Language language : Language.values()) {
        told.add(new Teller(release, table, language).tell(part));
      }
      if (told.stream().noneMatch(String::isBlank)) {
        parts.put(part, new Text(told.get(0), told.get(1), told.get(2)));
      }
    }
    return new MetadataReport(
        new Identity(
            SdmxClass.METADATA_SET,
            SdmxNames.AGENCY,
            SdmxNames.metadataSet(table),
            table.version()),
        table.title(),
        StructuresOfRelease.dataflowOf(table),
        parts);
  }

  /** Tells one part in one language. */
  private record Teller(Release release, TableMetadata table, Language language) {

    String tell(ReportPart part) {
      return switch (part) {
        case DATA_DESCR -> table.definition().in(language);
        case CLASS_SYSTEM -> classifications();
        case STAT_POP -> table.populationConcept().label().in(language);
        case REF_AREA -> table.territoryVersion();
        case COVERAGE_TIME -> table.referencePeriod();
        case UNIT_MEASURE -> table.unit().label().in(language);
        case REF_PERIOD -> table.vintage();
        case CONF_DATA_TR -> protection();
        case FREQ_DISS -> say("report.frequency." + table.frequency());
        case ACCURACY_OVERALL -> accuracy();
        case REV_PRACTICE -> revisions();
        case SOURCE_TYPE -> sources();
        case DATA_VALIDATION -> validation();
        case DATA_COMP -> methods();
        case COMMENT_DSET -> comment();
      };
    }

    private String say(String key, Object... values) {
      return Messages.in(language).text(key, values);
    }

    private String classifications() {
      return table.dimensions().stream()
          .filter(one -> !CodeLists.isTime(one))
          .map(one -> one.label().in(language) + ": " + SdmxNames.codeList(one.codeList()))
          .collect(Collectors.joining("; "));
    }

    private String protection() {
      TableMetadata.Protection how = table.protection();
      String parameters =
          how.parameters().entrySet().stream()
              .map(one -> one.getKey() + "=" + one.getValue())
              .collect(Collectors.joining(" "));
      String bound = how.noiseBound() == null ? "" : " " + say("explain.noise", how.noiseBound());
      return how.reason().in(language) + " " + how.method() + " " + parameters + bound;
    }

    private String accuracy() {
      List<String> lines = new ArrayList<>();
      lines.add(table.qualityFlag().label().in(language));
      Quality.TableQuality quality = release.quality().table(table.id());
      if (quality != null) {
        String share = Figures.percent(quality.hiddenShare());
        lines.add(say("explain.quality.table", quality.cells(), quality.hidden(), share));
        if (quality.undecided() != null) {
          lines.add(say("explain.quality.undecided", quality.undecided()));
        }
      }
      for (Quality.TruthError error : release.quality().errors()) {
        if (error.table().equals(table.id())) {
          lines.add(
              say(
                  "explain.quality.truth",
                  error.measure(),
                  Figures.plain(error.published()),
                  Figures.plain(error.truth()),
                  Figures.percent(error.relativeError())));
        }
      }
      return String.join("; ", lines);
    }

    private String revisions() {
      return release.quality().revisions().stream()
          .filter(one -> one.table().equals(table.id()))
          .map(
              one ->
                  say(
                      "report.revision",
                      one.flow(),
                      one.definition(),
                      one.lag(),
                      Figures.plain(one.mean()),
                      Figures.plain(one.absolute()),
                      one.covered(),
                      one.intervals()))
          .collect(Collectors.joining("; "));
    }

    private String sources() {
      String kind = table.sourceStatus().label().in(language);
      return table.sources().stream()
          .map(one -> one.title().in(language) + " (" + one.owner().in(language) + ")")
          .collect(Collectors.joining("; ", kind + ": ", ""));
    }

    private String validation() {
      List<String> lines = new ArrayList<>();
      for (TableMetadata.Source source : table.sources()) {
        List<Lineage.Delivery> deliveries =
            release.lineage().deliveries().stream()
                .filter(one -> one.source().equals(source.id()))
                .toList();
        if (!deliveries.isEmpty()) {
          lines.add(
              say(
                  "report.checked",
                  source.title().in(language),
                  deliveries.size(),
                  deliveries.stream().mapToLong(Lineage.Delivery::received).sum(),
                  deliveries.stream().mapToLong(Lineage.Delivery::rejected).sum()));
        }
      }
      return String.join("; ", lines);
    }

    private String methods() {
      return table.methods().stream()
          .map(one -> say("explain.method", one.id(), one.version()))
          .collect(Collectors.joining("; "));
    }

    private String comment() {
      Text label = release.manifest().demonstrationLabel();
      return label == null ? "" : label.in(language);
    }
  }
}
