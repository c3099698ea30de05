package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.bundle.TableMetadata.DimensionMetadata;
import kg.koch.publish.sdmx.DataQuery;
import kg.koch.publish.sdmx.DataSelection;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;

/**
 * Which codes data exist for, given what is chosen already: all a form for data queries needs.
 *
 * <p>Mode exact tells of the data that answer the query. Mode available tells of each dimension
 * which of its codes would bring data, whatever of it is chosen now: the query without its own
 * condition on that dimension. The counts are those of the exact answer in the first mode, and of
 * the query without that condition in the second.
 *
 * <p>Source: SDMX REST 2.2, availability queries; REST 1.5, section 4.6.1.
 */
public final class AvailabilityQuery {

  private final String key;
  private final Map<String, List<String>> parameters;
  private final Set<String> components;
  private final boolean available;

  private AvailabilityQuery(
      String key, Map<String, List<String>> parameters, Set<String> components, boolean available) {
    this.key = key;
    this.parameters = parameters;
    this.components = components;
    this.available = available;
  }

  /**
   * Reads a query.
   *
   * @param key as in a data query
   * @param component dimensions to tell of, joined by a comma or a plus; * or all for every one
   * @param parameters of the address: those of data queries, and mode
   * @throws SdmxException SYNTAX if it is not written so
   */
  public static AvailabilityQuery parse(
      String key, String component, Map<String, List<String>> parameters) {
    String mode = parameters.getOrDefault("mode", List.of("exact")).get(0);
    if (!mode.equals("exact") && !mode.equals("available")) {
      throw SdmxException.syntax("a mode of exact or available", mode);
    }
    boolean every = component.isEmpty() || component.equals("*") || component.equals("all");
    Set<String> components =
        every ? Set.of() : new LinkedHashSet<>(Arrays.asList(component.split("[,+]")));
    Map<String, List<String>> ofData = new TreeMap<>(parameters);
    List.of("firstNObservations", "lastNObservations", "offset", "limit").forEach(ofData::remove);
    return new AvailabilityQuery(key, ofData, components, mode.equals("available"));
  }

  /**
   * What is available of a table, as a constraint on its dataflow.
   *
   * @throws SdmxException NO_RESULTS if nothing is; SEMANTIC if the query does not fit the table
   */
  public Constraint answer(Release release, TableMetadata table) {
    List<String> dimensions = table.dimensions().stream().map(DimensionMetadata::id).toList();
    for (String component : components) {
      if (!dimensions.contains(component)) {
        throw SdmxException.semantic("one of the dimensions " + dimensions, component);
      }
    }
    Region region = available ? available(release, table) : exact(release, table, key, parameters);
    Region told = components.isEmpty() ? region : region.only(components);
    return new Constraint(
        new Identity(
            SdmxClass.CONSTRAINT, SdmxNames.AGENCY, SdmxNames.available(table), table.version()),
        table.title(),
        table.definition(),
        StructuresOfRelease.dataflowOf(table),
        () -> told,
        Constraint.Kind.AVAILABLE);
  }

  private static Region exact(
      Release release, TableMetadata table, String key, Map<String, List<String>> parameters) {
    return Region.of(DataSelection.of(release, table.id(), DataQuery.parse(key, parameters)));
  }

  private Region available(Release release, TableMetadata table) {
    List<String> inKey =
        table.dimensions().stream()
            .filter(one -> !CodeLists.isTime(one))
            .map(DimensionMetadata::id)
            .toList();
    Region now = exactOrNothing(release, table, key, parameters);
    List<Region.Values> values = new ArrayList<>();
    for (DimensionMetadata dimension : table.dimensions()) {
      if (components.isEmpty() || components.contains(dimension.id())) {
        Region without =
            exactOrNothing(
                release, table, without(inKey.indexOf(dimension.id())), without(dimension.id()));
        without.of(dimension.id()).ifPresent(values::add);
      }
    }
    if (values.isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NO_RESULTS,
          "No code of %s brings data, whichever is left out.".formatted(table.id()));
    }
    values.sort(java.util.Comparator.comparing(Region.Values::isTime));
    return new Region(values, now.observations(), now.series());
  }

  /** A choice that brings nothing still leaves other choices. */
  private static Region exactOrNothing(
      Release release, TableMetadata table, String key, Map<String, List<String>> parameters) {
    try {
      return exact(release, table, key, parameters);
    } catch (SdmxException failure) {
      if (failure.status() == SdmxException.Status.NO_RESULTS) {
        return new Region(List.of(), 0, 0);
      }
      throw failure;
    }
  }

  /** The key with any code at one place. */
  private String without(int place) {
    if (place < 0 || key.isEmpty() || key.equals("*") || key.equals("all")) {
      return key;
    }
    List<String> keys = new ArrayList<>();
    for (String one : key.split(",", -1)) {
      String[] parts = one.split("\\.", -1);
      if (place < parts.length) {
        parts[place] = "*";
      }
      keys.add(String.join(".", parts));
    }
    return String.join(",", keys);
  }

  /** The parameters without a condition on one dimension. */
  private Map<String, List<String>> without(String dimension) {
    Map<String, List<String>> others = new TreeMap<>(parameters);
    others.remove("c[" + dimension + "]");
    if (dimension.equals(SdmxNames.TIME)) {
      others.remove("startPeriod");
      others.remove("endPeriod");
    }
    return others;
  }

  /**
   * The constraint with what stands beside it.
   *
   * @param references none, all, or types of artefacts joined by a comma; empty for none
   */
  public StructureMessage message(Structures structures, Constraint constraint, String references) {
    Set<Artefact> beside = new LinkedHashSet<>();
    Dataflow flow = (Dataflow) structures.find(constraint.dataflow()).orElseThrow();
    DataStructure structure = (DataStructure) structures.find(flow.structure()).orElseThrow();
    if (!references.isEmpty() && !references.equals("none")) {
      for (String word : references.split("[,+ ]")) {
        beside.addAll(References.ofAvailable(word, structures, flow));
      }
    }
    InUse inUse = new InUse(constraint, structure, beside);
    return new StructureMessage(
        structures.release(),
        List.of(new StructureMessage.Shown(constraint, Depth.FULL)),
        beside.stream()
            .map(one -> new StructureMessage.Shown(inUse.only(one), Depth.FULL))
            .toList());
  }
}
