package kg.koch.publish.sdmx.structure;

/** How much of an artefact a message tells. */
public enum Depth {
  /** Everything. */
  FULL,
  /** What identifies it, its name and its description. */
  COMPLETE_STUB,
  /** What identifies it, and its name. */
  STUB
}
