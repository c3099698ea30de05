package kg.koch.publish.bundle;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.terms.Dimension;
import kg.koch.terms.HiddenGroups;
import org.jspecify.annotations.Nullable;

/**
 * What a reader must know to use a table: kept in the bundle as metadata/&lt;id&gt;.json.
 *
 * @param id such as C2
 * @param version of the definition, such as 1.0
 * @param frequency DAY, MONTH, QUARTER or YEAR: the grain of TIME_PERIOD
 * @param dimensions in publishing order, with every code the table has
 * @param parts which dimensions are crossed with each other; a cell in none of them is not
 *     published
 * @param referencePeriod first and last time period, as 2022/2024
 * @param populationConcept permanent, present, usual-resident-12m, not-applicable
 * @param territoryVersion first day of the territorial division the areas follow
 * @param vintage first day not observed by the data the table is made from
 * @param sourceStatus register, survey, modelled or mirror
 * @param qualityFlag what the figures are worth at a glance: A normal, P provisional, E estimated
 */
public record TableMetadata(
    String id,
    String version,
    Text title,
    Text definition,
    Term unit,
    String frequency,
    List<DimensionMetadata> dimensions,
    List<TablePart> parts,
    String referencePeriod,
    Term populationConcept,
    String territoryVersion,
    String vintage,
    Term sourceStatus,
    List<Source> sources,
    List<Method> methods,
    Protection protection,
    Term qualityFlag) {

  private static final String CONFIDENTIAL = "C";

  public TableMetadata {
    if (!id.matches("[A-Za-z][A-Za-z0-9_]{0,19}")) {
      throw new IllegalArgumentException(
          "Expected a table identifier of letters, digits and _; got '" + id + "'");
    }
    dimensions = List.copyOf(dimensions);
    parts = List.copyOf(parts);
    sources = List.copyOf(sources);
    methods = List.copyOf(methods);
  }

  /** A code with what readers see for it. */
  public record Term(String id, Text label) {}

  /** A register the table is made from. */
  public record Source(String id, Text title, Text owner) {}

  /**
   * A method page.
   *
   * @param id its name under docs/methods
   * @param version the program version whose page it is
   */
  public record Method(String id, String version) {}

  /**
   * @param codeList identifier of the list the codes are from
   */
  public record DimensionMetadata(
      String id, String codeList, Text label, List<CodeMetadata> codes) {

    public DimensionMetadata {
      codes = List.copyOf(codes);
    }

    /** The label of a code, or the code itself if it has none. */
    public Text label(String code) {
      return codes.stream()
          .filter(one -> one.id().equals(code))
          .findFirst()
          .map(CodeMetadata::label)
          .orElse(Text.same(code));
    }

    Dimension dimension() {
      return new Dimension(
          id, codes.stream().map(code -> new Dimension.Code(code.id(), code.parent())).toList());
    }
  }

  /**
   * @param parent the code that includes it, if any
   */
  public record CodeMetadata(String id, @Nullable String parent, Text label) {}

  /**
   * How counts became publishable.
   *
   * @param method THRESHOLD_AND_CELL_KEY, DERIVED or MINIMUM_RESPONDENTS
   * @param parameters such as threshold and noiseVariance, by name
   * @param noiseBound the most a shown figure differs from the count before protection; null where
   *     no such bound holds (figures derived from others, or estimated from a sample)
   */
  public record Protection(
      String method,
      SortedMap<String, String> parameters,
      @Nullable Integer noiseBound,
      Text reason) {

    /** The method of estimates from a sample. */
    public static final String MINIMUM_RESPONDENTS = "MINIMUM_RESPONDENTS";

    public Protection {
      parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
  }

  /** Digits a reader needs: rates and shares have one, ratios two, counts none. */
  public int decimals() {
    return switch (unit.id()) {
      case "PER_1000", "PERCENT" -> 1;
      case "MONTHS_OF_EARNINGS" -> 2;
      default -> 0;
    };
  }

  /** The axes of the table. */
  public List<Dimension> axes() {
    return dimensions.stream().map(DimensionMetadata::dimension).toList();
  }

  /**
   * Whether the cell is listed in the table and, if not, what that says.
   *
   * @param cells of this table
   * @param positions of the cell in the table's dimensions
   */
  public CellPresence presence(PublishedTable cells, int... positions) {
    if (cells.findRow(positions).isPresent()) {
      return CellPresence.LISTED;
    }
    List<Dimension> axes = cells.dimensions();
    int[] totals = positions.clone();
    for (int axis = 0; axis < totals.length; axis++) {
      totals[axis] = axes.get(axis).findTotal().orElse(positions[axis]);
    }
    boolean measured =
        parts.stream().anyMatch(part -> part.holds(axes, positions))
            && cells.findRow(totals).isPresent();
    if (!measured) {
      return CellPresence.NOT_PUBLISHED;
    }
    return HiddenGroups.hold(axes, positions, above -> listing(cells, above))
        ? CellPresence.WITHIN_HIDDEN
        : CellPresence.ZERO;
  }

  private static HiddenGroups.Listing listing(PublishedTable cells, int[] positions) {
    OptionalInt row = cells.findRow(positions);
    if (row.isEmpty()) {
      return HiddenGroups.Listing.NOT_LISTED;
    }
    int at = row.getAsInt();
    return cells.isHidden(at) && cells.confidentialityStatus(at).equals(CONFIDENTIAL)
        ? HiddenGroups.Listing.HIDDEN
        : HiddenGroups.Listing.SHOWN;
  }

  public DimensionMetadata dimension(String dimension) {
    return dimensions.stream()
        .filter(one -> one.id().equals(dimension))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Expected a dimension of table %s; got '%s'".formatted(id, dimension)));
  }
}
