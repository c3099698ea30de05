package kg.koch.publish.sdmx.structure;

import java.util.List;
import java.util.stream.Stream;
import kg.koch.publish.bundle.Manifest;
import kg.koch.publish.sdmx.SdmxClass;

/**
 * What a structure query is answered with.
 *
 * @param release it is taken from
 * @param matched what was asked for
 * @param beside what stands beside it
 */
public record StructureMessage(Manifest release, List<Shown> matched, List<Shown> beside) {

  public StructureMessage {
    matched = List.copyOf(matched);
    beside = List.copyOf(beside);
  }

  /** An artefact and how much of it is told. */
  public record Shown(Artefact artefact, Depth depth) {}

  /** Those of one kind. */
  public List<Shown> of(SdmxClass type) {
    return Stream.concat(matched.stream(), beside.stream())
        .filter(one -> one.artefact().identity().type() == type)
        .toList();
  }
}
