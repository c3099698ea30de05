package kg.koch.publish.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.text.Figures;
import kg.koch.publish.text.Messages;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/**
 * What is said about figures: the first four of each observation, the others of the whole table.
 */
public enum SdmxAttribute {
  OBS_STATUS,
  CONF_STATUS,
  /** Lower limit of the value, in tables that publish limits; named as in the global SDG data. */
  LOWER_BOUND,
  /** Upper limit. */
  UPPER_BOUND,
  UNIT_MEASURE,
  POPULATION_CONCEPT,
  REFERENCE_PERIOD,
  TERRITORY_VERSION,
  VINTAGE,
  SOURCE_STATUS,
  QUALITY_FLAG,
  COMMENT_DSET;

  static final List<SdmxAttribute> OF_OBSERVATIONS =
      List.of(OBS_STATUS, CONF_STATUS, LOWER_BOUND, UPPER_BOUND);

  /** The attribute of this identifier. */
  static Optional<SdmxAttribute> find(String id) {
    return Arrays.stream(values()).filter(one -> one.name().equals(id)).findFirst();
  }

  public boolean isOfObservation() {
    return OF_OBSERVATIONS.contains(this);
  }

  public Text label() {
    return Messages.everywhere("attribute." + name());
  }

  /** Whether the table says anything under it. A dimension of the same name leaves no room. */
  boolean isOf(PublishedTable table) {
    return table.findDimension(name()).isEmpty()
        && ((this != LOWER_BOUND && this != UPPER_BOUND) || table.hasIntervals());
  }

  /**
   * Its value for one observation; null if it has none, or if it belongs to tables as a whole. What
   * a limit is, is told by itself.
   */
  public @Nullable Term ofObservation(PublishedTable table, int row) {
    return switch (this) {
      case OBS_STATUS -> coded("status.", table.observationStatus(row));
      case CONF_STATUS -> coded("confidentiality.", table.confidentialityStatus(row));
      case LOWER_BOUND -> limit(table.interval(row).map(FigureInterval::lower));
      case UPPER_BOUND -> limit(table.interval(row).map(FigureInterval::upper));
      case UNIT_MEASURE,
          POPULATION_CONCEPT,
          REFERENCE_PERIOD,
          TERRITORY_VERSION,
          VINTAGE,
          SOURCE_STATUS,
          QUALITY_FLAG,
          COMMENT_DSET ->
          null;
    };
  }

  /**
   * A code of a status with its label.
   *
   * @throws IllegalArgumentException for an attribute that is no status
   */
  public Term code(String code) {
    if (this != OBS_STATUS && this != CONF_STATUS) {
      throw new IllegalArgumentException("Expected a status; got " + this);
    }
    return coded(this == OBS_STATUS ? "status." : "confidentiality.", code);
  }

  private static Term coded(String list, String code) {
    return new Term(code, Messages.everywhere(list + code));
  }

  private static @Nullable Term limit(Optional<Double> value) {
    return value.map(Figures::plain).map(SdmxAttribute::uncoded).orElse(null);
  }

  /**
   * Its value for the whole table: a code with its label, or a text whose label is itself. Null if
   * it has none, or belongs to observations.
   */
  public @Nullable Term ofTable(Manifest release, TableMetadata table) {
    return switch (this) {
      case OBS_STATUS, CONF_STATUS, LOWER_BOUND, UPPER_BOUND -> null;
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

  /** A text whose label is itself. */
  public static Term uncoded(String value) {
    return new Term(value, Text.same(value));
  }
}
