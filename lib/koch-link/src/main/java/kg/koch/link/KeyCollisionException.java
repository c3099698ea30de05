package kg.koch.link;

/**
 * Two different identifiers gave one person key. The run stops: two persons would be counted as
 * one.
 */
public final class KeyCollisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeyCollisionException(long persons) {
    super(
        ("Expected a person key of its own for each of %d persons; got one key for two. Nothing was"
                + " written. Run the linkage under another linkage key, and link all earlier"
                + " periods again with it: every person's key changes.")
            .formatted(persons));
  }
}
