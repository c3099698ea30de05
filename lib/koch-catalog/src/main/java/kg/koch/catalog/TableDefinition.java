package kg.koch.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to publish, as declared.
 *
 * @param id such as C2, as in the national list of tables
 * @param version of the definition; a change of meaning is a new version
 * @param definition what is counted, in words
 * @param unit code of the unit: PERSONS, MOVES, CROSSINGS, SPELLS, EVENTS, PER_1000, PERCENT, ...
 * @param dimensions every dimension of the table, in publishing order
 * @param parts which dimensions are crossed with each other, see {@link TableDimensions}
 * @param sources identifiers of source layouts the table is made from
 * @param methods identifiers of method pages under docs/methods
 * @param populationConcept a code of list population-concepts
 * @param sourceStatus a code of list source-status: register, survey, modelled, mirror
 */
public record TableDefinition(
    String id,
    String version,
    Label title,
    Label definition,
    String unit,
    Frequency frequency,
    List<DimensionUse> dimensions,
    List<Part> parts,
    List<String> sources,
    List<String> methods,
    String populationConcept,
    String sourceStatus,
    Protection protection) {

  /** The list of TIME_PERIOD, which no file declares: the run makes its codes. */
  public static final String PERIODS = "periods";

  public TableDefinition {
    dimensions = List.copyOf(dimensions);
    parts = List.copyOf(parts);
    sources = List.copyOf(sources);
    methods = List.copyOf(methods);
  }

  /** The grain of TIME_PERIOD: 2024, 2024-Q1, 2024-03, or a day for stocks: 2024-01-01. */
  public enum Frequency {
    DAY,
    MONTH,
    QUARTER,
    YEAR
  }

  /**
   * @param id SDMX identifier: TIME_PERIOD, REF_AREA, SEX, AGE, CITIZENSHIP, PARTNER, DEFINITION,
   *     ...
   * @param codeList the list its codes come from; TIME_PERIOD has the list {@code periods}, made by
   *     the run
   * @param codes the codes of the list used here; empty: all
   * @param label the name readers see
   * @param column the field of the table's source its codes are read from; null where a method
   *     makes them
   */
  public record DimensionUse(
      String id, String codeList, List<String> codes, Label label, @Nullable String column) {}

  /** Dimensions crossed with each other; those of the table not named stand at their total. */
  public record Part(List<Axis> axes) {

    public Part {
      axes = List.copyOf(axes);
    }

    /** True if the dimension is crossed with the others in this part. */
    public boolean has(String dimension) {
      return axes.stream().anyMatch(axis -> axis.dimension().equals(dimension));
    }
  }

  /**
   * A dimension within a part, written {@code SEX} or {@code REF_AREA@oblast}.
   *
   * @param level the deepest codes used, by their property {@code level}; null: all codes
   */
  public record Axis(String dimension, @Nullable String level) {

    @Override
    public String toString() {
      return level == null ? dimension : dimension + "@" + level;
    }
  }

  /** How the table's figures come to be publishable. */
  public enum ProtectionMethod {
    /** Counts below the threshold are hidden, the others perturbed by cell key. */
    THRESHOLD_AND_CELL_KEY,
    /** Calculated from protected figures of other tables only. */
    DERIVED,
    /** Estimates of a sample: those of too few respondents, or too imprecise ones, are hidden. */
    MINIMUM_RESPONDENTS
  }

  /** The source status of tables estimated from a sample. */
  public static final String SURVEY = "survey";

  /** The property of a code that says, in the language of surveys, which figure it stands for. */
  public static final String FIGURE = "figure";

  /**
   * @param threshold smallest count that may be shown, or fewest respondents of an estimate
   * @param reason why, with its source
   */
  public record Protection(ProtectionMethod method, int threshold, Label reason) {}
}
