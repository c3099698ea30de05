package kg.koch.terms;

import java.util.HexFormat;

/**
 * Who, without saying who: 63 bits of a keyed HMAC over an identifier. Equal keys mean the same
 * person under one linkage key; without that key nothing can be learnt from the number.
 *
 * @param value never negative
 */
public record PersonKey(long value) implements Comparable<PersonKey> {

  public PersonKey {
    if (value < 0) {
      throw new IllegalArgumentException("Expected a person key of at least 0; got " + value);
    }
  }

  @Override
  public int compareTo(PersonKey other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return "person-" + HexFormat.of().toHexDigits(value);
  }
}
