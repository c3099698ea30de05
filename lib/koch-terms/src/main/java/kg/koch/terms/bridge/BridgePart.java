package kg.koch.terms.bridge;

/**
 * One step of a bridge.
 *
 * @param kind why
 * @param code which reason of that kind, as the maker of the bridge names it
 * @param amount what it adds, in the unit of the figures; negative where it takes away
 */
public record BridgePart(PartKind kind, String code, long amount) {

  public BridgePart {
    if (code.isBlank()) {
      throw new IllegalArgumentException("Expected a part with a code; got none");
    }
  }
}
