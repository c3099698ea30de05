package kg.koch.link.privacy;

/**
 * A field of the records and how it is encoded.
 *
 * @param column its name in the file
 * @param encoding into which tokens it is taken apart
 * @param hashes bits each token sets, from 1 to 64: the weight of the field
 */
public record EncodedField(String column, FieldEncoding encoding, int hashes) {

  /** Bits a token may set at most. */
  public static final int MOST_HASHES = 64;

  public EncodedField {
    if (column.isBlank()) {
      throw new IllegalArgumentException("Expected a column's name; got nothing");
    }
    if (hashes < 1 || hashes > MOST_HASHES) {
      throw new IllegalArgumentException(
          "Expected from 1 to %d bits a token; got %d".formatted(MOST_HASHES, hashes));
    }
  }
}
