package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Manifest;

/**
 * What a metadata query is answered with.
 *
 * @param release the reports are from
 * @param depth FULL, or STUB for their names alone
 */
public record MetadataMessage(Manifest release, List<MetadataReport> reports, Depth depth) {

  public MetadataMessage {
    reports = List.copyOf(reports);
  }
}
