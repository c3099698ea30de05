package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Release;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.publish.sdmx.SdmxException;
import kg.koch.publish.sdmx.SdmxNames;

/** The tables an address means, by dataflow, data structure or provision agreement. */
public final class FlowReference {

  private final String context;
  private final Wanted agencies;
  private final Wanted identifiers;
  private final VersionQuery versions;

  private FlowReference(String context, String agencies, String identifiers, String versions) {
    this.context = context;
    this.agencies = Wanted.parse(agencies);
    this.identifiers = Wanted.parse(identifiers);
    this.versions = VersionQuery.parse(versions);
  }

  /**
   * As REST 2 writes it.
   *
   * @param context dataflow, datastructure or provisionagreement; * or nothing is dataflow
   * @throws SdmxException SYNTAX if it is not written so
   */
  public static FlowReference of(
      String context, String agencies, String identifiers, String versions) {
    String kind = context.isEmpty() || context.equals("*") ? "dataflow" : context;
    if (!List.of("dataflow", "datastructure", "provisionagreement").contains(kind)) {
      throw SdmxException.syntax(
          "a context of dataflow, datastructure or provisionagreement", context);
    }
    return new FlowReference(kind, agencies, identifiers, versions);
  }

  /**
   * As REST 1 writes it: {@code KOCH,C2,1.0}, {@code KOCH,C2} or {@code C2}.
   *
   * @throws SdmxException SYNTAX if it is not written so
   */
  public static FlowReference parse(String text) {
    String[] parts = text.split(",", -1);
    return switch (parts.length) {
      case 1 -> of("dataflow", "", parts[0], "");
      case 2 -> of("dataflow", parts[0], parts[1], "");
      case 3 -> of("dataflow", parts[0], parts[1], parts[2]);
      default -> throw SdmxException.syntax("a dataflow such as KOCH,C2,1.0", text);
    };
  }

  /** Those of a release. */
  public List<TableMetadata> tables(Release release) {
    return release.metadata().values().stream().filter(this::means).toList();
  }

  /**
   * The one it means.
   *
   * @throws SdmxException NOT_FOUND if there is none, SEMANTIC if there are several
   */
  public TableMetadata onlyTable(Release release) {
    List<TableMetadata> found = tables(release);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new SdmxException(
          SdmxException.Status.NOT_FOUND,
          "Expected a dataflow of %s.".formatted(release.metadata().keySet()));
    }
    throw SdmxException.semantic("one dataflow", found.size() + " of them");
  }

  private boolean means(TableMetadata table) {
    String id =
        switch (context) {
          case "datastructure" -> SdmxNames.dataStructure(table);
          case "provisionagreement" -> SdmxNames.provisionAgreement(table);
          default -> table.id();
        };
    return agencies.has(SdmxNames.AGENCY)
        && identifiers.has(id)
        && versions.matches(table.version());
  }
}
