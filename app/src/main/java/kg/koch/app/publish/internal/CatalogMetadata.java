package kg.koch.app.publish.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.CodeList;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.Axis;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.catalog.TableDefinition.Part;
import kg.koch.catalog.TableDimensions;
import kg.koch.protect.ProtectedTable;
import kg.koch.publish.bundle.Quality;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.CodeMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.bundle.TableMetadata.Method;
import kg.koch.publish.bundle.TableMetadata.Source;
import kg.koch.publish.bundle.TableMetadata.Term;
import kg.koch.publish.bundle.TablePart;
import kg.koch.publish.bundle.Text;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Describes a table by what the catalog declares. Of each dimension's codes it names those the
 * cells have and what these add up to.
 */
final class CatalogMetadata {

  private static final String LARGEST_NOISE = "largest-noise";
  private static final String DERIVED_COMPONENT = "derived-component";

  private final Catalog catalog;
  private final String codeVersion;
  private final LocalDate observedFrom;
  private final LocalDate observedUntil;

  CatalogMetadata(
      Catalog catalog, String codeVersion, LocalDate observedFrom, LocalDate observedUntil) {
    this.catalog = catalog;
    this.codeVersion = codeVersion;
    this.observedFrom = observedFrom;
    this.observedUntil = observedUntil;
  }

  TableMetadata of(ProtectedTable table, Quality.TableQuality quality) {
    TableDefinition definition = catalog.table(table.id());
    List<DimensionMetadata> dimensions = dimensions(table, definition);
    Long undecided = quality.undecided();
    return new TableMetadata(
        definition.id(),
        definition.version(),
        ReleaseWords.of(definition.title()),
        ReleaseWords.of(definition.definition()),
        term("units", definition.unit()),
        definition.frequency().name(),
        dimensions,
        definition.parts().stream().map(part -> part(definition, part, dimensions)).toList(),
        referencePeriod(dimensions),
        term("population-concepts", definition.populationConcept()),
        territoryVersion(),
        observedUntil.toString(),
        term("source-status", definition.sourceStatus()),
        definition.sources().stream().map(this::source).toList(),
        definition.methods().stream().map(id -> new Method(id, codeVersion)).toList(),
        protection(table, definition),
        term("observation-status", status(definition, undecided)));
  }

  private static String status(TableDefinition definition, @Nullable Long undecided) {
    if (definition.sourceStatus().equals("modelled")) {
      return "E";
    }
    return undecided != null && undecided > 0 ? "P" : "A";
  }

  private List<DimensionMetadata> dimensions(ProtectedTable table, TableDefinition definition) {
    List<DimensionMetadata> dimensions = new ArrayList<>();
    for (int axis = 0; axis < table.dimensions().size(); axis++) {
      Dimension dimension = table.dimensions().get(axis);
      DimensionUse use =
          definition.dimensions().stream()
              .filter(one -> one.id().equals(dimension.id()))
              .findFirst()
              .orElseThrow();
      List<CodeMetadata> codes =
          present(table, axis).stream()
              .mapToObj(position -> code(use, dimension.codes().get(position)))
              .toList();
      dimensions.add(
          new DimensionMetadata(use.id(), use.codeList(), ReleaseWords.of(use.label()), codes));
    }
    return dimensions;
  }

  /** Positions of the codes some cell has, and of all they add up to. */
  private static BitSet present(ProtectedTable table, int axis) {
    BitSet own = new BitSet();
    for (int row = 0; row < table.rows(); row++) {
      own.set(table.position(row, axis));
    }
    BitSet all = new BitSet();
    own.stream()
        .forEach(
            position -> {
              for (int at : table.dimensions().get(axis).pathUp(position)) {
                all.set(at);
              }
            });
    return all;
  }

  private CodeMetadata code(DimensionUse use, Dimension.Code code) {
    Text label =
        use.codeList().equals(TableDefinition.PERIODS)
            ? Text.same(code.id())
            : term(use.codeList(), code.id()).label();
    return new CodeMetadata(code.id(), code.parent(), label);
  }

  private Term term(String codeList, String code) {
    CodeList.Code known = catalog.codeList(codeList).findCode(code).orElseThrow();
    return new Term(code, ReleaseWords.of(known.label()));
  }

  private TablePart part(
      TableDefinition definition, Part part, List<DimensionMetadata> dimensions) {
    List<Dimension> crossed = new TableDimensions(catalog).of(definition, part, List.of());
    return new TablePart(
        part.axes().stream()
            .map(
                axis ->
                    new TablePart.Axis(
                        axis.dimension(), axis.level(), codes(axis, crossed, dimensions)))
            .toList());
  }

  private static List<String> codes(
      Axis axis, List<Dimension> crossed, List<DimensionMetadata> dimensions) {
    if (axis.level() == null) {
      return List.of();
    }
    Dimension deepest = named(crossed, axis.dimension());
    return dimensions.stream()
        .filter(one -> one.id().equals(axis.dimension()))
        .flatMap(one -> one.codes().stream())
        .map(CodeMetadata::id)
        .filter(code -> deepest.findPosition(code).isPresent())
        .toList();
  }

  private static Dimension named(List<Dimension> dimensions, String id) {
    return dimensions.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  private static String referencePeriod(List<DimensionMetadata> dimensions) {
    List<CodeMetadata> periods =
        dimensions.stream()
            .filter(one -> one.codeList().equals(TableDefinition.PERIODS))
            .findFirst()
            .orElseThrow()
            .codes();
    return periods.get(0).id() + "/" + periods.get(periods.size() - 1).id();
  }

  /** The newest version of the areas that began before the data end. */
  private String territoryVersion() {
    return catalog.codeList("areas").versions().stream()
        .map(CodeList.Code::validFrom)
        .filter(Objects::nonNull)
        .filter(day -> day.isBefore(observedUntil))
        .max(LocalDate::compareTo)
        .orElse(observedFrom)
        .toString();
  }

  private Source source(String id) {
    return new Source(
        id,
        ReleaseWords.of(catalog.source(id).title()),
        ReleaseWords.of(catalog.source(id).owner()));
  }

  private static TableMetadata.Protection protection(
      ProtectedTable table, TableDefinition definition) {
    return new TableMetadata.Protection(
        definition.protection().method().name(),
        table.parameters(),
        noiseBound(table.parameters()),
        ReleaseWords.of(definition.protection().reason()));
  }

  private static @Nullable Integer noiseBound(SortedMap<String, String> parameters) {
    String bound = parameters.get(LARGEST_NOISE);
    return bound == null || parameters.containsKey(DERIVED_COMPONENT)
        ? null
        : Integer.valueOf(bound);
  }
}
