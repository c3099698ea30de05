package kg.koch.publish.sdmx.structure;

import java.util.ArrayList;
import java.util.List;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;

/**
 * A query for reports about tables, by metadata set, by metadataflow, or by what they are about.
 *
 * <p>Source: SDMX REST 2.2, metadata queries.
 */
public final class MetadataQuery {

  private final Wanted agencies;
  private final Wanted sets;
  private final Wanted flows;
  private final Wanted tables;
  private final VersionQuery versions;
  private final boolean stubs;
  private final boolean ofTables;

  private MetadataQuery(String kind, List<String> path, String detail) {
    boolean structure = kind.equals("structure");
    boolean set = kind.equals("metadataset");
    String type = structure ? part(path, 0) : "";
    List<String> rest = structure && !path.isEmpty() ? path.subList(1, path.size()) : path;
    this.ofTables = List.of("", "*", "dataflow").contains(type);
    if (!ofTables && ArtefactTypes.find(type).isEmpty()) {
      throw SdmxException.syntax("a type of structure, as dataflow", type);
    }
    this.agencies = Wanted.parse(part(rest, 0));
    Wanted named = Wanted.parse(part(rest, 1));
    this.sets = set ? named : Wanted.ANY;
    this.flows = set || structure ? Wanted.ANY : named;
    this.tables = structure ? named : Wanted.ANY;
    this.versions = VersionQuery.parse(part(rest, 2));
    this.stubs = !detail.isEmpty() && Detail.parse(detail) == Detail.ALLSTUBS;
  }

  private static String part(List<String> path, int i) {
    return i < path.size() ? path.get(i) : "";
  }

  /**
   * Reads a query.
   *
   * @param path metadataset, metadataflow or structure, and what follows it, decoded
   * @param detail full or allstubs; empty for full
   * @throws SdmxException SYNTAX if it is not written so
   */
  public static MetadataQuery parse(List<String> path, String detail) {
    String kind = part(path, 0);
    if (!List.of("metadataset", "metadataflow", "structure").contains(kind)) {
      throw SdmxException.syntax("metadataset, metadataflow or structure", kind);
    }
    return new MetadataQuery(kind, path.subList(1, path.size()), detail);
  }

  /**
   * The reports of a release that match.
   *
   * @throws SdmxException NO_RESULTS if none does
   */
  public MetadataMessage answer(Release release) {
    List<MetadataReport> reports = new ArrayList<>();
    for (TableMetadata table : release.metadata().values()) {
      if (matches(table)) {
        reports.add(MetadataReport.of(release, table));
      }
    }
    if (reports.isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NO_RESULTS, "No report matches the query in this release.");
    }
    return new MetadataMessage(release.manifest(), reports, stubs ? Depth.STUB : Depth.FULL);
  }

  private boolean matches(TableMetadata table) {
    // A metadataflow has a version of its own; sets and tables have the table's.
    String version = flows.isAny() ? table.version() : SdmxNames.VERSION;
    return ofTables
        && agencies.has(SdmxNames.AGENCY)
        && sets.has(SdmxNames.metadataSet(table))
        && flows.has(SdmxNames.METADATAFLOW)
        && tables.has(table.id())
        && versions.matches(version);
  }
}
