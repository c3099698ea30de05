package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.SdmxClass;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxStandard;

/**
 * What data of one table may be: asked for a dataflow, its data structure or its provision
 * agreement, answered as an XML Schema, or as a structure message with the codes that are valid.
 *
 * <p>Source: SDMX REST 2.2, schema queries; REST 1.5, section 4.5.
 */
public final class SchemaQuery {

  private final SdmxStandard standard;
  private final Structures structures;
  private final TableMetadata table;
  private final DataStructure structure;

  private SchemaQuery(
      SdmxStandard standard, Structures structures, TableMetadata table, DataStructure structure) {
    this.standard = standard;
    this.structures = structures;
    this.table = table;
    this.structure = structure;
  }

  /** A query on a table of a release. */
  public static SchemaQuery of(SdmxStandard standard, Structures structures, TableMetadata table) {
    DataStructure structure =
        (DataStructure) structures.find(StructuresOfRelease.structureOf(table)).orElseThrow();
    return new SchemaQuery(standard, structures, table, structure);
  }

  /**
   * The schema for data with this dimension at the observation.
   *
   * @throws SdmxException SEMANTIC if the table has no such dimension
   */
  public SchemaWriter schema(String atObservation) {
    List<ItemScheme> lists = new ArrayList<>();
    for (StructureMessage.Shown shown : message().of(SdmxClass.CODE_LIST)) {
      lists.add((ItemScheme) shown.artefact());
    }
    return SchemaWriter.of(standard, structure, lists, atObservation);
  }

  /** The data structure with the codes, concepts and agencies that data of the table use. */
  public StructureMessage message() {
    Set<Artefact> beside = References.resolve("children", structures, List.of(structure));
    structures.artefacts().stream()
        .filter(one -> one.identity().type() == SdmxClass.AGENCY_SCHEME)
        .forEach(beside::add);
    Dataflow flow = (Dataflow) structures.find(StructuresOfRelease.dataflowOf(table)).orElseThrow();
    InUse inUse = new InUse(structures, List.of(structure, flow));
    return new StructureMessage(
        structures.release(),
        List.of(new StructureMessage.Shown(structure, Depth.FULL)),
        beside.stream()
            .map(one -> new StructureMessage.Shown(inUse.only(one), Depth.FULL))
            .toList());
  }
}
