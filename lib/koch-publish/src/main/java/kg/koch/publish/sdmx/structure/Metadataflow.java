package kg.koch.publish.sdmx.structure;

import java.util.List;
import kg.koch.publish.bundle.Text;
import kg.koch.publish.sdmx.SdmxNames;

/** Reports of a metadata structure; they are about dataflows. */
public record Metadataflow(Identity identity, Text name, Text description, Identity structure)
    implements Artefact {

  /** What reports are about, as a URN with wildcards: every dataflow. */
  static final String TARGETS =
      "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=" + SdmxNames.AGENCY + ":*(*)";

  @Override
  public List<Identity> references() {
    return List.of(structure);
  }
}
