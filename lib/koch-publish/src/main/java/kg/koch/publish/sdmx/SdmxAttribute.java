package kg.koch.publish.sdmx;

import java.util.List;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Messages;
import org.jspecify.annotations.Nullable;

/** What is said about figures: the first two of each observation, the others of the whole table. */
public enum SdmxAttribute {
  OBS_STATUS,
  CONF_STATUS,
  UNIT_MEASURE,
  POPULATION_CONCEPT,
  REFERENCE_PERIOD,
  TERRITORY_VERSION,
  VINTAGE,
  SOURCE_STATUS,
  QUALITY_FLAG,
  COMMENT_DSET;

  static final List<SdmxAttribute> OF_OBSERVATIONS = List.of(OBS_STATUS, CONF_STATUS);

  boolean isOfObservation() {
    return OF_OBSERVATIONS.contains(this);
  }

  Text label() {
    return Messages.everywhere("attribute." + name());
  }

  /** Its value for one observation; only for attributes of observations. */
  String ofObservation(PublishedTable table, int row) {
    return this == OBS_STATUS ? table.observationStatus(row) : table.confidentialityStatus(row);
  }

  /** Its code list's label of a status of an observation. */
  static Text statusLabel(SdmxAttribute attribute, String code) {
    return Messages.everywhere((attribute == OBS_STATUS ? "status." : "confidentiality.") + code);
  }

  /**
   * Its value for the whole table: a code with its label, or a text whose label is itself. Null if
   * it has none, or belongs to observations.
   */
  @Nullable Term ofTable(Manifest release, TableMetadata table) {
    return switch (this) {
      case OBS_STATUS, CONF_STATUS -> null;
      case UNIT_MEASURE -> table.unit();
      case POPULATION_CONCEPT -> table.populationConcept();
      case REFERENCE_PERIOD -> uncoded(table.referencePeriod());
      case TERRITORY_VERSION -> uncoded(table.territoryVersion());
      case VINTAGE -> uncoded(table.vintage());
      case SOURCE_STATUS -> table.sourceStatus();
      case QUALITY_FLAG -> table.qualityFlag();
      case COMMENT_DSET ->
          release.demonstrationLabel() == null
              ? null
              : new Term("DEMONSTRATION", release.demonstrationLabel());
    };
  }

  private static Term uncoded(String value) {
    return new Term(value, Text.same(value));
  }
}
