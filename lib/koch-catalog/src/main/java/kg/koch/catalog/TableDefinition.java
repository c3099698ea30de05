package kg.koch.catalog;

import java.util.List;

/**
 * A table to publish, as declared.
 *
 * @param id such as C2, as in the national list of tables
 * @param version of the definition; a change of meaning is a new version
 * @param definition what is counted, in words
 * @param unit code of the unit counted: PERSONS, MOVES, CROSSINGS, SPELLS, EVENTS, PER_1000
 * @param dimensions every dimension of the table, in publishing order
 * @param parts which dimensions are crossed with each other; a dimension not in a part stands at
 *     its total
 * @param sources identifiers of source layouts the table is made from
 * @param methods identifiers of method pages under docs/methods
 * @param populationConcept permanent, present, usual-resident-12m, not-applicable
 * @param sourceStatus register, survey, modelled, mirror
 */
public record TableDefinition(
    String id,
    String version,
    Label title,
    Label definition,
    String unit,
    Frequency frequency,
    List<DimensionUse> dimensions,
    List<List<String>> parts,
    List<String> sources,
    List<String> methods,
    String populationConcept,
    String sourceStatus,
    Protection protection) {

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
   * @param label the name readers see
   */
  public record DimensionUse(String id, String codeList, Label label) {}

  /** How the table's figures come to be publishable. */
  public enum ProtectionMethod {
    /** Counts below the threshold are hidden, the others perturbed by cell key. */
    THRESHOLD_AND_CELL_KEY,
    /** Calculated from protected figures of other tables only. */
    DERIVED
  }

  /**
   * @param threshold smallest count that may be shown
   * @param reason why, with its source
   */
  public record Protection(ProtectionMethod method, int threshold, Label reason) {}
}
