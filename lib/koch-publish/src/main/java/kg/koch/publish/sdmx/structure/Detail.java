package kg.koch.publish.sdmx.structure;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kg.koch.publish.sdmx.SdmxException;

/** How much a structure query wants of what it matches and of what that refers to. */
public enum Detail {
  FULL(Depth.FULL, Depth.FULL),
  ALLSTUBS(Depth.STUB, Depth.STUB),
  REFERENCESTUBS(Depth.FULL, Depth.STUB),
  ALLCOMPLETESTUBS(Depth.COMPLETE_STUB, Depth.COMPLETE_STUB),
  REFERENCECOMPLETESTUBS(Depth.FULL, Depth.COMPLETE_STUB),
  /** Lists that are referred to have only the items in use. */
  REFERENCEPARTIAL(Depth.FULL, Depth.FULL),
  /** As FULL: no list extends another. */
  RAW(Depth.FULL, Depth.FULL);

  private final Depth ofMatches;
  private final Depth ofReferences;

  Detail(Depth ofMatches, Depth ofReferences) {
    this.ofMatches = ofMatches;
    this.ofReferences = ofReferences;
  }

  Depth ofMatches() {
    return ofMatches;
  }

  Depth ofReferences() {
    return ofReferences;
  }

  /**
   * Reads the parameter detail; case does not matter.
   *
   * @throws SdmxException SYNTAX for any other word
   */
  static Detail parse(String text) {
    return Arrays.stream(values())
        .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                SdmxException.syntax(
                    "a detail of "
                        + Arrays.stream(values())
                            .map(one -> one.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")),
                    text));
  }
}
